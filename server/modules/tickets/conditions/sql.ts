// A question as SQL over the ticket `t`: selects exactly the tickets for which `holds` says yes.
//
// What is empty compares to null, which counts as no: `is not true` turns every no round, null included.
import { type RawBuilder, sql } from 'kysely'
import type { Question } from '../../../../rules/conditions/index.ts'
import { columnOf, ofOrganisation, ofRequester } from './columns.ts'
import { compared, orderSign, plain } from './compare.ts'
import { customSql } from './custom.ts'

type Sql = RawBuilder<boolean>
/** How the free words are asked for: search knows. */
export type WordsSql = (words: string) => Sql

export const questionSql = (question: Question, words: WordsSql): Sql => {
  switch (question.ask) {
    case 'all':
      return join(question.of, ' and ', 'true', words)
    case 'any':
      return join(question.of, ' or ', 'false', words)
    case 'not':
      return sql`(${questionSql(question.of, words)}) is not true`
    case 'words':
      return words(question.text)
    default:
      return question.field.custom ? customSql(question, question.field.custom) : test(question)
  }
}

const join = (parts: readonly Question[], by: ' and ' | ' or ', empty: string, words: WordsSql): Sql =>
  parts.length === 0
    ? sql<boolean>`${sql.raw(empty)}`
    : sql`(${sql.join(
        parts.map((part) => questionSql(part, words)),
        sql.raw(by),
      )})`

type Test = Exclude<Question, { ask: 'all' | 'any' | 'not' | 'words' }>

const test = (q: Test): Sql => {
  const { name, kind } = q.field
  switch (q.ask) {
    case 'flag':
      return flag(name)
    case 'set':
      return isSet(name, kind)
    case 'contains':
    case 'equals':
      return text(name, q.ask, q.text)
    case 'order':
      return q.field.kind === 'number'
        ? sql`${columnOf(name)}::float8 ${orderSign(q.op)} ${q.value}::float8`
        : sql`${columnOf(name)} ${orderSign(q.op)} ${q.value}::timestamptz`
    case 'has_all':
      return sql`${columnOf(name)} @> ${list(kind, q.values)}`
    case 'among':
      if (kind === 'tags' || kind === 'refs') return sql`${columnOf(name)} && ${list(kind, q.values)}`
      return among(name, kind, q.values)
  }
}

/** Lists of ids and of words have their own types; a list of one stays comparable by an index. */
const among = (name: string, kind: Test['field']['kind'], values: readonly (string | number)[]): Sql => {
  if (kind === 'number') return sql`${columnOf(name)}::float8 = any(${[...values]}::float8[])`
  const [first] = values
  if (values.length !== 1) return sql`${columnOf(name)} = any(${list(kind, values)})`
  return kind === 'ref' ? sql`${columnOf(name)} = ${first}::uuid` : sql`${columnOf(name)} = ${first}::text`
}

const list = (kind: Test['field']['kind'], values: readonly (string | number)[]): RawBuilder<unknown> =>
  kind === 'ref' || kind === 'refs' ? sql`${[...values]}::uuid[]` : sql`${[...values]}::text[]`

const flag = (name: string): Sql => {
  if (name === 'snoozed') return sql`t.snoozed_until is not null`
  if (name === 'merged') return sql`t.merged_into is not null`
  if (name === 'breached') return sql`t.breaches > 0`
  if (name === 'triaged') return sql`t.triaged_at is not null`
  if (name === 'vip') return ofRequester(sql`p.is_vip`)
  return sql`${columnOf(name)}`
}

const isSet = (name: string, kind: Test['field']['kind']): Sql => {
  if (name === 'organisation_name') return sql`t.organisation_id is not null`
  return kind === 'tags' || kind === 'refs'
    ? sql`cardinality(${columnOf(name)}) > 0`
    : sql`${columnOf(name)} is not null`
}

const text = (name: string, ask: 'contains' | 'equals', wanted: string): Sql => {
  if (name === 'requester_name') return ofRequester(compared(ask, plain(sql.ref('p.name')), wanted))
  if (name === 'requester_email') return ofRequester(compared(ask, plain(sql.ref('p.email')), wanted))
  if (name === 'organisation_name') return ofOrganisation(compared(ask, plain(sql.ref('o.name')), wanted))
  return compared(ask, columnOf(name), wanted)
}
