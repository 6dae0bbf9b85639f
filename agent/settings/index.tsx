// The settings of the person and of the workspace.
export { Settings } from './Settings.tsx'
