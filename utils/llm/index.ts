/** The reader's own model, for whoever works in the background: the verbs of its options, and what a job opens. */

export { findModelToUse } from './account/model-store.ts';
export { spendingReport } from './account/spending-report.ts';
export {
  checkModel,
  forgetDeletedModels,
  listModels,
  listModelsAt,
  removeStoredModel,
  storeModel,
  undoRemoveModel,
} from './account/user-models.ts';
export { openUserModel } from './open-user-model.ts';
export { forgetEphemeralAnswers } from './session/ephemeral-cache.ts';
