// Rows of migration 0013_feedback.
import type { Generated } from 'kysely'
import type { Condition } from '../../../rules/conditions/index.ts'
import type { IdeaState, ImprovementState, Source } from '../../../rules/feedback/states.ts'
import type { Occasion, SurveyKind } from '../../../rules/feedback/survey.ts'
import type { Json, JsonDefault, Own } from './columns.ts'

export interface FeedbackTables {
  survey: Own & {
    id: string
    name: string
    kind: SurveyKind
    is_on: Generated<boolean>
    occasion: Occasion
    condition: Json<Condition>
    questions: JsonDefault<Record<string, string>>
    delay_minutes: Generated<number>
    every_days: number | null
    share: Generated<number>
    quiet_days: Generated<number>
    expires_days: Generated<number>
    follow_up_at: number | null
    round_began_at: string | null
    round_at: string | null
    round_ended_at: string | null
    version: Generated<number>
    created_at: string
    updated_at: string
  }
  survey_ask: Own & {
    id: string
    survey_id: string
    kind: SurveyKind
    person_id: string
    ticket_id: string | null
    assignee_id: string | null
    team_id: string | null
    asked_at: string
    expires_at: string
    mark: number | null
    comment: Generated<string>
    way: 'link' | 'portal' | null
    answered_at: string | null
    changed_at: string | null
    task_id: string | null
  }
  idea: Own & {
    id: string
    title: string
    about: Generated<string>
    person_id: string
    organisation_id: string | null
    is_shared: Generated<boolean>
    state: Generated<IdeaState>
    answer: Generated<string>
    answered_by: string | null
    answered_at: string | null
    votes: Generated<number>
    version: Generated<number>
    created_at: string
  }
  idea_vote: Own & { idea_id: string; person_id: string; at: string }
  improvement: Own & {
    id: string
    title: string
    why: Generated<string>
    source: Source
    source_id: string | null
    source_label: Generated<string>
    owner_id: string | null
    measure: Generated<string>
    target: Generated<string>
    result: Generated<string>
    state: Generated<ImprovementState>
    due_on: string | null
    version: Generated<number>
    created_by: string | null
    created_at: string
    updated_at: string
  }
}
