// The addresses of the workspace; what a list shows stands in its address.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { client } from '../data/client.ts'
import { filterOf, isListName, type ListName, type ListSearch, readSearch } from '../data/filter.ts'
import { isProblem } from '../data/problem.ts'
import {
  countsQuery,
  listQuery,
  meQuery,
  teamPeopleQuery,
  teamsQuery,
  ticketQuery,
  viewsQuery,
} from '../data/queries.ts'
import { askSignIn } from '../data/signed-out.ts'
import { Inbox } from '../inbox/Inbox.tsx'
import { NoTicket } from '../inbox/NoTicket.tsx'
import { speak } from '../locales/i18n.ts'
import { TicketPage } from '../ticket/TicketPage.tsx'
import { Shell } from './Shell.tsx'
import { Trouble } from './Trouble.tsx'
import { wishTheme } from './theme.ts'

/** Passes only these parameters through, and only as text. */
const texts =
  <Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>): { [N in Name]?: string } =>
    Object.fromEntries(names.flatMap((n) => (search[n] === undefined ? [] : [[n, String(search[n])]]))) as {
      [N in Name]?: string
    }

const root = createRootRoute({ errorComponent: Trouble })

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  beforeLoad: async () => {
    try {
      const me = await client.ensureQueryData(meQuery)
      wishTheme(me.preferences.theme)
      await speak(me.person.language)
      if (me.person.role === 'requester') location.replace('/')
    } catch (error) {
      if (!isProblem(error, 'sign_in_needed')) throw error
      askSignIn()
      await new Promise(() => undefined)
    }
  },
  loader: () => {
    for (const query of [teamsQuery, teamPeopleQuery]) void client.prefetchQuery(query as typeof teamsQuery)
    void client.prefetchQuery(countsQuery)
    void client.prefetchQuery(viewsQuery)
  },
})

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$list', params: { list: 'mine' }, replace: true })
  },
})

const inbox = createRoute({ getParentRoute: () => desk, id: 'inbox', component: Inbox })

const list = createRoute({
  getParentRoute: () => inbox,
  path: '/$list',
  params: {
    parse: ({ list }): { list: ListName } => {
      if (!isListName(list)) throw new Error('no such list')
      return { list }
    },
  },
  validateSearch: readSearch,
  loaderDeps: ({ search: { cols: _c, group: _g, ...asked } }) => asked,
  loader: ({ params, deps }) => {
    void client.prefetchInfiniteQuery(listQuery(filterOf(params.list, deps)))
  },
  component: NoTicket,
})

const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: texts('q', 'sort'),
  component: lazyRouteComponent(() => import('../search/SearchPage.tsx'), 'SearchPage'),
})

const ticket = createRoute({
  getParentRoute: () => inbox,
  path: '/tickets/$number',
  params: {
    parse: ({ number }) => ({ number: Number(number) }),
    stringify: ({ number }) => ({ number: String(number) }),
  },
  validateSearch: (search: Record<string, unknown>): ListSearch & { list?: ListName } => ({
    ...readSearch(search),
    ...(isListName(search.list) && { list: search.list }),
  }),
  loader: ({ params }) => {
    void client.prefetchQuery(ticketQuery(params.number))
  },
  component: TicketPage,
})

const newTicket = createRoute({
  getParentRoute: () => desk,
  path: '/new',
  component: lazyRouteComponent(() => import('../ticket/new/NewTicket.tsx'), 'NewTicket'),
})
const customers = createRoute({
  getParentRoute: () => desk,
  path: '/customers',
  validateSearch: texts('q', 'show'),
  component: lazyRouteComponent(() => import('../customers/Customers.tsx'), 'Customers'),
})
const peopleImport = createRoute({
  getParentRoute: () => desk,
  path: '/customers/import',
  component: lazyRouteComponent(() => import('../customers/PeopleImport.tsx'), 'PeopleImport'),
})
const customer = createRoute({
  getParentRoute: () => desk,
  path: '/customers/$id',
  component: lazyRouteComponent(() => import('../customers/CustomerPage.tsx'), 'CustomerPage'),
})
const organisation = createRoute({
  getParentRoute: () => desk,
  path: '/organisations/$id',
  component: lazyRouteComponent(() => import('../customers/OrganisationPage.tsx'), 'OrganisationPage'),
})
const board = createRoute({
  getParentRoute: () => desk,
  path: '/board',
  validateSearch: texts('day', 'team', 'sort'),
  component: lazyRouteComponent(() => import('../board/Board.tsx'), 'Board'),
})
const triage = createRoute({
  getParentRoute: () => desk,
  path: '/triage',
  validateSearch: texts('team'),
  component: lazyRouteComponent(() => import('../triage/Triage.tsx'), 'Triage'),
})
const approvals = createRoute({
  getParentRoute: () => desk,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../approvals/ApprovalsPage.tsx'), 'ApprovalsPage'),
})
const knowledge = createRoute({
  getParentRoute: () => desk,
  path: '/knowledge',
  validateSearch: texts('q', 'show', 'collection', 'kind', 'state', 'language'),
  component: lazyRouteComponent(() => import('../knowledge/library/Library.tsx'), 'Library'),
})
const collections = createRoute({
  getParentRoute: () => desk,
  path: '/knowledge/collections',
  component: lazyRouteComponent(() => import('../knowledge/collections/Collections.tsx'), 'Collections'),
})
const articleImport = createRoute({
  getParentRoute: () => desk,
  path: '/knowledge/import',
  component: lazyRouteComponent(() => import('../knowledge/import/ImportPage.tsx'), 'ImportPage'),
})
const gaps = createRoute({
  getParentRoute: () => desk,
  path: '/knowledge/gaps',
  validateSearch: texts('kind', 'show'),
  component: lazyRouteComponent(() => import('../knowledge/gaps/GapsPage.tsx'), 'GapsPage'),
})
const courses = createRoute({
  getParentRoute: () => desk,
  path: '/courses',
  component: lazyRouteComponent(() => import('../courses/CoursesPage.tsx'), 'CoursesPage'),
})
const course = createRoute({
  getParentRoute: () => desk,
  path: '/courses/$id',
  validateSearch: texts('article', 'show'),
  component: lazyRouteComponent(() => import('../courses/CoursePage.tsx'), 'CoursePage'),
})
const coursePlan = createRoute({
  getParentRoute: () => desk,
  path: '/courses/$id/plan',
  component: lazyRouteComponent(() => import('../courses/plan/PlanPage.tsx'), 'PlanPage'),
})
const courseLearners = createRoute({
  getParentRoute: () => desk,
  path: '/courses/$id/learners',
  component: lazyRouteComponent(() => import('../courses/learners/LearnersPage.tsx'), 'LearnersPage'),
})
const article = createRoute({
  getParentRoute: () => desk,
  path: '/knowledge/$number',
  params: {
    parse: ({ number }) => ({ number: Number(number) }),
    stringify: ({ number }) => ({ number: String(number) }),
  },
  validateSearch: texts('language', 'tab'),
  component: lazyRouteComponent(() => import('../knowledge/article/ArticlePage.tsx'), 'ArticlePage'),
})
const feedback = createRoute({
  getParentRoute: () => desk,
  path: '/feedback',
  validateSearch: texts('show'),
  component: lazyRouteComponent(() => import('../feedback/FeedbackPage.tsx'), 'FeedbackPage'),
})
const handover = createRoute({
  getParentRoute: () => desk,
  path: '/handover',
  validateSearch: texts('person'),
  component: lazyRouteComponent(() => import('../handover/Handover.tsx'), 'Handover'),
})
const roster = createRoute({
  getParentRoute: () => desk,
  path: '/roster',
  validateSearch: texts('show', 'look', 'day', 'team'),
  component: lazyRouteComponent(() => import('../roster/Roster.tsx'), 'Roster'),
})
const inSettings = texts('q', 'role', 'fate', 'mailbox', 'since', 'until', 'oauth')
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  validateSearch: inSettings,
  component: lazyRouteComponent(() => import('../settings/index.tsx'), 'Settings'),
})
const setting = createRoute({
  getParentRoute: () => desk,
  path: '/settings/$',
  validateSearch: inSettings,
  component: lazyRouteComponent(() => import('../settings/index.tsx'), 'Settings'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: texts('next', 'why'),
  component: lazyRouteComponent(() => import('../sign-in/index.tsx'), 'SignIn'),
})
const link = createRoute({
  getParentRoute: () => root,
  path: '/link/$token',
  component: lazyRouteComponent(() => import('../sign-in/index.tsx'), 'UseLink'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    link,
    desk.addChildren([
      home,
      newTicket,
      customers,
      peopleImport,
      customer,
      organisation,
      board,
      triage,
      handover,
      feedback,
      approvals,
      knowledge,
      collections,
      articleImport,
      gaps,
      courses,
      course,
      coursePlan,
      courseLearners,
      article,
      roster,
      search,
      settings,
      setting,
      inbox.addChildren([list, ticket]),
    ]),
  ]),
  basepath: '/desk',
  defaultPreload: false,
  defaultPendingMs: 400,
  defaultErrorComponent: Trouble,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
