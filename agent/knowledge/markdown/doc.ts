// What the editor holds, as plain values: the shapes its parser makes and its writer reads.
export interface Mark {
  type: 'bold' | 'italic' | 'strike' | 'code' | 'link'
  attrs?: Record<string, unknown>
}

export interface Doc {
  type: string
  attrs?: Record<string, unknown>
  content?: Doc[]
  marks?: Mark[]
  text?: string
}

export const childrenOf = (node: Doc): readonly Doc[] => node.content ?? []
export const attrOf = (node: Doc | Mark, name: string): string => String(node.attrs?.[name] ?? '')
