// A shelf of answers for every kind of reader, and canaries on those that most of them must not see.
import { ana, greta, priya } from '../../../../../../tests/cast/people.ts'
import type { Door } from '../../../../../../tests/door.ts'
import { writeArticle, writeCollection } from './articles.ts'

export const canary = 'CANARY-4c1e'

export const fillShelf = async (door: Door): Promise<void> => {
  const { workspaceId } = ana
  const network = await writeCollection(door, workspaceId, {
    slug: 'network',
    names: { en: 'Network', de: 'Netzwerk' },
  })
  const clinic = await writeCollection(door, workspaceId, {
    slug: 'clinic',
    names: { en: `${canary} clinic` },
    parentId: network,
    audience: { who: 'signed_in', organisationIds: [priya.organisationId ?? ''] },
  })
  await writeArticle(door, workspaceId, {
    number: 7,
    collectionId: network,
    editions: {
      en: {
        title: 'Connect to the VPN',
        summary: 'From home, in five minutes.',
        body: '## Before you start\n\nYou need your badge.\n\n:::steps\n1. Open the app\n2. Sign in\n:::\n\n:::warning\nNever share it.\n:::\n\n## If it fails\n\n`vpn --reset`',
      },
      de: { title: 'Mit dem VPN verbinden', summary: 'Von zu Hause aus.' },
    },
  })
  await writeArticle(door, workspaceId, {
    number: 8,
    collectionId: network,
    editions: { en: { title: 'Guest Wi-Fi </script><b>' } },
  })
  await writeArticle(door, workspaceId, {
    number: 9,
    state: 'internal',
    collectionId: network,
    editions: { en: { title: `${canary} internal` } },
  })
  await writeArticle(door, workspaceId, {
    number: 10,
    state: 'draft',
    editions: { en: { title: `${canary} draft` } },
  })
  await writeArticle(door, workspaceId, {
    number: 11,
    collectionId: clinic,
    editions: { en: { title: `${canary} for the clinic` } },
  })
  await writeArticle(door, greta.workspaceId, {
    number: 12,
    editions: { en: { title: `${canary} of Fjord` } },
  })
}
