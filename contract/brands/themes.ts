// A brand's own theme files: drafted, previewed, published, kept as versions.
import { z } from 'zod'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Id, Time } from '../values.ts'

/** `home.liquid`, `style.css` → content. What is left out stays standard; none at all: the standard theme. */
export const ThemeFiles = z.record(
  z.string().regex(/^(?:[a-z][a-z0-9-]{0,39}\.liquid|style\.css)$/, 'must be name.liquid or style.css'),
  z.string().max(100_000),
)

const ThemeFault = z.object({
  /** '' for all together. */
  file: z.string(),
  line: z.number().int().nullable(),
  message: z.string(),
})

export const Theme = z.object({
  /** The files as they come with Handrail. */
  standard: z.record(z.string(), z.string()),
  /** The published ones; 0 and none: the standard theme. */
  version: z.number().int(),
  files: ThemeFiles,
  draft: z
    .object({ files: ThemeFiles, by: PersonRef.nullable(), at: Time, faults: z.array(ThemeFault) })
    .nullable(),
  draftVersion: z.number().int(),
  fault: z.string(),
})
export type Theme = z.infer<typeof Theme>

const one = z.strictObject({ id: Id })

export const themeRoutes = {
  getTheme: route({
    id: 'themes.get',
    method: 'GET',
    path: '/brands/:id/theme',
    access: 'portal.write',
    summary: 'Theme files of a brand: standard, published, drafted',
    params: one,
    reply: Theme,
  }),
  saveThemeDraft: route({
    id: 'themes.save',
    method: 'PUT',
    path: '/brands/:id/theme/draft',
    access: 'portal.write',
    summary: 'Save theme files without publishing them; says what is wrong with them',
    params: one,
    body: z.strictObject({
      files: ThemeFiles.refine((files) => Object.keys(files).length <= 60, 'must be at most 60 files'),
      /** The draft's version it was written on. */
      draftVersion: z.number().int().min(0),
    }),
    reply: Theme,
  }),
  dropThemeDraft: route({
    id: 'themes.drop',
    method: 'DELETE',
    path: '/brands/:id/theme/draft',
    access: 'portal.write',
    summary: 'Throw the draft away',
    params: one,
    reply: Theme,
  }),
  previewTheme: route({
    id: 'themes.preview',
    method: 'POST',
    path: '/brands/:id/theme/preview',
    access: 'portal.write',
    summary: 'A signed link, good for four hours, that shows the draft to whoever opens it',
    params: one,
    reply: z.object({ path: z.string(), url: z.string() }),
    status: 201,
  }),
  publishTheme: route({
    id: 'themes.publish',
    method: 'POST',
    path: '/brands/:id/theme/publication',
    access: 'portal.write',
    summary: 'Publish the draft; refused while something in it is wrong',
    params: one,
    body: z.strictObject({ draftVersion: z.number().int(), note: z.string().trim().max(500).default('') }),
    reply: Theme,
  }),
  themeVersions: route({
    id: 'themes.versions',
    method: 'GET',
    path: '/brands/:id/theme/versions',
    access: 'portal.write',
    summary: 'Publications of the theme, newest first',
    params: one,
    reply: z.object({
      items: z.array(
        z.object({
          version: z.number().int(),
          note: z.string(),
          by: PersonRef.nullable(),
          at: Time,
          files: z.array(z.string()),
        }),
      ),
    }),
  }),
  restoreTheme: route({
    id: 'themes.restore',
    method: 'POST',
    path: '/brands/:id/theme/restoration',
    access: 'portal.write',
    summary: 'Make an earlier publication the draft; 0 is the standard theme',
    params: one,
    body: z.strictObject({ version: z.number().int().min(0) }),
    reply: Theme,
  }),
}
