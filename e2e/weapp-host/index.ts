export { launchWeapp, type LaunchOptions } from './launch-weapp';
export { Phone } from './phone';
export { WeappProblem } from './app/problems';
export type { CloudDoor } from './wx/cloud-apis';
export {
  around,
  byClass,
  byLabel,
  byPlaceholder,
  byTag,
  byText,
  nth,
  within,
  type Target,
} from './view/find-element';
export { listPackageProblems, type PackageRules } from './package/check-package';
export { readWeappPackage, type WeappPackage } from './package/weapp-package';
