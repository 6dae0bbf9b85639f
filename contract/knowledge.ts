// Knowledge: articles, their languages, versions and readers.

export const knowledge = {}
