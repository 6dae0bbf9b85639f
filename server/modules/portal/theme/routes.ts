// The theme routes of the contract.
import type { Theme } from '../../../../contract/brands.ts'
import { contract } from '../../../../contract/index.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { type Call, implement } from '../../../platform/http/implement.ts'
import { Refused } from '../../../platform/refused.ts'
import type { ThemeFiles } from '../../../platform/tables/portal.ts'
import {
  addressOfBrand,
  dropThemeDraft,
  type KeptTheme,
  listThemeVersions,
  publishThemeDraft,
  readTheme,
  restoreTheme,
  saveThemeDraft,
} from '../../brands/index.ts'
import { signPreview } from '../preview.ts'
import { readTheme as readStandard, type Theme as Standard } from './folder.ts'
import { judgeTheme, namedTemplates } from './judge.ts'

const { brands } = contract
let kept: Standard | null = null
const standard = (): Standard => (kept ??= readStandard())

const present = (theme: KeptTheme): Theme => ({
  ...theme,
  standard: namedTemplates(standard()),
  draft: theme.draft && { ...theme.draft, faults: judgeTheme(standard(), theme.draft.files) },
})

const needSound = (files: ThemeFiles): void => {
  const faults = judgeTheme(standard(), files)
  if (faults.length > 0)
    throw new Refused(
      refuse('invalid', 'This theme cannot be published yet.', {
        faults: faults.map(({ file, line, message }) => ({
          field: `body.files.${file}`,
          message: line === null ? message : `line ${line}: ${message}`,
        })),
      }),
    )
}

/** Its first host, where it has one; elsewhere the preview shows the brand all the same. */
const urlOf = (call: Pick<Call, 'desk' | 'workspaceId'>, brandId: string): Promise<string> =>
  call.desk.db.inWorkspace(call.workspaceId, (tx) => addressOfBrand(call.desk, tx, call.workspaceId, brandId))

export const themeRoutes = [
  implement(brands.getTheme, async (call) => present(await readTheme(call, call.params.id))),
  implement(brands.saveThemeDraft, async (call) =>
    present(await saveThemeDraft(call, call.params.id, call.body.files, call.body.draftVersion)),
  ),
  implement(brands.dropThemeDraft, async (call) => present(await dropThemeDraft(call, call.params.id))),
  implement(brands.publishTheme, async (call) =>
    present(await publishThemeDraft(call, call.params.id, call.body, needSound)),
  ),
  implement(brands.restoreTheme, async (call) =>
    present(await restoreTheme(call, call.params.id, call.body.version)),
  ),
  implement(brands.themeVersions, async (call) => ({ items: await listThemeVersions(call, call.params.id) })),
  implement(brands.previewTheme, async (call) => {
    await readTheme(call, call.params.id)
    const path = `/portal/preview/${signPreview(call.desk, call.workspaceId, call.params.id)}`
    return { path, url: new URL(path, await urlOf(call, call.params.id)).href }
  }),
]
