// What custom fields are called, where a column shows one.
import { useQuery } from '@tanstack/react-query'
import { fieldsQuery } from '../../data/queries.ts'

export const useFieldNames = (): ((column: string) => string | undefined) => {
  const fields = useQuery(fieldsQuery).data?.items
  return (column) => fields?.find((field) => `field:${field.key}` === column)?.name
}
