// The rows of brands: how the portal looks, its own pages, notices of service.
import type { Generated } from 'kysely'
import type { BrandLook } from '../../../rules/brand/look.ts'
import type { BrandTexts } from '../../../rules/brand/texts.ts'
import type { Who } from '../../../rules/knowledge/audience.ts'
import type { Json, JsonDefault, JsonOrNull, Own } from './columns.ts'

export type ThemeFiles = Readonly<Record<string, string>>

export interface PortalTables {
  brand: Own & {
    id: string
    name: string
    is_main: Generated<boolean>
    look: JsonDefault<Partial<BrandLook>>
    texts: JsonDefault<Record<string, Partial<BrandTexts>>>
    logo_hash: string | null
    logo_type: string | null
    theme_version: Generated<number>
    draft: JsonOrNull<ThemeFiles>
    draft_version: Generated<number>
    draft_by: string | null
    draft_at: string | null
    theme_fault: Generated<string>
    theme_fault_at: string | null
    version: Generated<number>
    created_at: string
    updated_at: string
  }
  brand_host: Own & { host: string; brand_id: string; position: Generated<number> }
  brand_ticket: Own & { ticket_id: string; brand_id: string }
  brand_mailbox: Own & { mailbox_id: string; brand_id: string }
  brand_organisation: Own & { organisation_id: string; brand_id: string }
  brand_theme: Own & {
    brand_id: string
    version: number
    files: Json<ThemeFiles>
    note: Generated<string>
    by_id: string | null
    at: string
  }
  portal_page: Own & {
    id: string
    slug: string
    texts: Json<Record<string, { title: string; body: string; html: string }>>
    place: Generated<'menu' | 'foot' | 'none'>
    position: Generated<number>
    is_published: Generated<boolean>
    who: Generated<Who>
    brand_ids: Generated<string[]>
    version: Generated<number>
    created_at: string
    updated_at: string
  }
  portal_page_version: Own & {
    page_id: string
    version: number
    texts: Json<Record<string, { title: string; body: string }>>
    fields: string[]
    restored: number | null
    by_id: string | null
    at: string
  }
  service_notice: Own & {
    id: string
    level: 'info' | 'warning' | 'outage' | 'restored'
    texts: Json<Record<string, { title: string; body: string }>>
    link: Generated<string>
    from_at: string
    until_at: string | null
    next_update_at: string | null
    brand_ids: Generated<string[]>
    by_id: string | null
    version: Generated<number>
    created_at: string
    updated_at: string
  }
}
