// Questions about the desk's own fields: values lie as jsonb by key.
import { type RawBuilder, sql } from 'kysely'
import type { CustomField, Question } from '../../../../rules/conditions/index.ts'
import { askOwner, type Values } from './columns.ts'
import { compared, orderSign, plain } from './compare.ts'

type Test = Exclude<Question, { ask: 'all' | 'any' | 'not' | 'words' }>
type Sql = RawBuilder<boolean>

export const customSql = (question: Test, custom: CustomField): Sql =>
  askOwner(custom.subject, (own) => test(question, custom.key, own))

const test = (q: Test, key: string, { values, words }: Values): Sql => {
  const value = sql`(${values} -> ${key}::text)`
  const text = sql`(${values} ->> ${key}::text)`
  switch (q.ask) {
    case 'flag':
      return sql`${value} = 'true'::jsonb`
    case 'set':
      return sql`(${value} is not null and ${value} not in ('null'::jsonb, '[]'::jsonb))`
    case 'contains':
    case 'equals':
      return compared(q.ask, plain(sql`(${words} ->> ${key}::text)`), q.text)
    case 'order':
      return q.field.kind === 'number'
        ? sql`${number(value, text)} ${orderSign(q.op)} ${q.value}::float8`
        : sql`${text} collate "C" ${orderSign(q.op)} ${q.value}::text`
    case 'has_all':
      return sql`jsonb_exists_all(${value}, ${q.values.map(String)}::text[])`
    case 'among':
      return among(q, value, text)
  }
}

/** Only what is a number is read as one: a plan may look at values before it looks at the field's kind. */
const number = (value: RawBuilder<unknown>, text: RawBuilder<unknown>) =>
  sql`case when jsonb_typeof(${value}) = 'number' then ${text}::float8 end`

const among = (
  q: Extract<Test, { ask: 'among' }>,
  value: RawBuilder<unknown>,
  text: RawBuilder<unknown>,
): Sql => {
  if (q.field.kind === 'number') return sql`${number(value, text)} = any(${[...q.values]}::float8[])`
  const wanted = q.values.map(String)
  if (q.field.kind === 'options') return sql`jsonb_exists_any(${value}, ${wanted}::text[])`
  if (q.field.kind !== 'tree') return sql`${text} = any(${wanted}::text[])`
  return sql`exists (select from unnest(${wanted}::text[]) as w (path)
    where ${text} = w.path or starts_with(${text}, w.path || '/'))`
}
