import { defineBackground } from 'wxt/utils/define-background';
import { runCommand } from '../utils/background/commands.ts';
import { createMenus, starLink } from '../utils/background/context-menus.ts';
import {
  closeStorage,
  countBrokenRecords,
  deleteAllData,
  deleteBrokenRecords,
  MAINTENANCE_DELAY_MS,
  runMaintenance,
  runMaintenanceWhenDue,
} from '../utils/background/maintenance.ts';
import { showPanelForDetected, showPanelInTab } from '../utils/background/open-panel.ts';
import { askAccess, openFavorites, openOptions, openWelcome } from '../utils/background/own-pages.ts';
import { getPageState } from '../utils/background/page-state.ts';
import { startInOpenTabs } from '../utils/background/registered-scripts.ts';
import { onAccessAdded, onAccessChanged, onSettingsChanged, syncSites } from '../utils/background/site-changes.ts';
import { setSite, switchSite } from '../utils/background/site-switch.ts';
import {
  deletePageQuestion,
  findTabFavorite,
  onFavoritesChanged,
  removeStar,
  restoreStar,
  savePageQuestion,
  saveStar,
  saveTabStar,
} from '../utils/background/stars.ts';
import { askSearch, findKnownStory, findStory, rememberListStories } from '../utils/background/stories.ts';
import { warmUp } from '../utils/background/warm-up.ts';
import { readComments } from '../utils/jobs/comment-moods.ts';
import { serveJobs } from '../utils/jobs/job-server.ts';
import { loadMoodWeights } from '../utils/jobs/mood-weights.ts';
import { servePageJob } from '../utils/jobs/serve-page-job.ts';
import { browser } from '../utils/lib/browser.ts';
import {
  checkModel,
  listModels,
  listModelsAt,
  openUserModel,
  removeStoredModel,
  spendingReport,
  storeModel,
  undoRemoveModel,
} from '../utils/llm/index.ts';
import { answerMessages } from '../utils/messaging/index.ts';
import { pageChecks } from '../utils/messaging/page-checks.ts';
import { isAskedFor } from '../utils/permissions/asked-documents.ts';
import { forgetRemovedFavorites } from '../utils/storage/favorites/removed-favorites.ts';
import { changeSettings, onSettingsChange } from '../utils/storage/settings.ts';
import { pickTranslator } from '../utils/translation/index.ts';

export default defineBackground({
  type: 'module',
  main() {
    answerMessages(
      {
        warmUp,
        getPageState: getPageState,
        moods: (comments) => loadMoodWeights().then(() => readComments(comments)),
        showPanel: showPanelForDetected,
        storiesSeen: (stories, sender) => rememberListStories(stories, sender),
        storyOf: ({ url }) => findKnownStory(url),
        findStory: ({ url }, _, signal) => findStory(url, signal),
        // A page does not hear what the reader wrote about it.
        star: async (page, sender) => void (await saveStar(page, sender)),
        unstar: async (page) => void (await removeStar(page)),
        keepQuestion: savePageQuestion,
        forgetQuestion: deletePageQuestion,
        setSite: ({ url, mode }) => switchSite(url, mode),
        setLayout: async (layout) => void (await changeSettings({ layout })),
        askAccess: ({ url, what }) => (what === 'search' ? askSearch(url) : askAccess(url)),
        openOptions: ({ at }) => openOptions(at),
        openFavorites,
      },
      {
        showPanelIn: (page) => showPanelInTab(page),
        setSite: ({ url, mode }) => setSite(url, mode),
        changeSettings: async (patch) => void (await changeSettings(patch)),
        favoriteOf: findTabFavorite,
        starTab: saveTabStar,
        unstar: removeStar,
        restoreStar,
        favoritesChanged: onFavoritesChanged,
        translatorState: async () => (await pickTranslator('en', 'ko')).state,
        ownModels: listModels,
        saveModel: storeModel,
        deleteModel: removeStoredModel,
        restoreModel: undoRemoveModel,
        checkModel: checkModel,
        modelsAt: listModelsAt,
        spending: () => spendingReport(),
        countBrokenRecords,
        deleteBrokenRecords,
        deleteEverything: deleteAllData,
      },
      pageChecks,
      // The detector runs in pages that nobody asked about yet.
      async (verb, sender) => verb === 'showPanel' || isAskedFor(sender),
    );
    serveJobs((...job) => servePageJob(openUserModel, ...job));
    void closeStorage();

    onSettingsChange((next, before) => void onSettingsChanged(next, before).catch(console.error));
    browser.permissions.onAdded.addListener(onAccessAdded);
    browser.permissions.onRemoved.addListener(onAccessChanged);
    // Not now: it was mostly started by a page that waits for something else.
    setTimeout(() => runMaintenanceWhenDue(), MAINTENANCE_DELAY_MS);
    browser.runtime.onStartup.addListener(
      () => void Promise.allSettled([syncSites(), runMaintenance(), forgetRemovedFavorites()]),
    );
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await Promise.allSettled([syncSites(), createMenus(), runMaintenance()]);
      if (reason !== 'install') return;
      await Promise.all([openWelcome(), startInOpenTabs()]);
    });
    browser.commands.onCommand.addListener((command, tab) => runCommand(command, tab));
    browser.contextMenus.onClicked.addListener((info, tab) => starLink(info, tab));
  },
});
