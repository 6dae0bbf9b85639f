// What other modules may use of the workspace.
export { loadSettings, type WorkspaceSettings } from './settings.ts'
