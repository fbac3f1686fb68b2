// Entry point: everything here improves pages that work without it.
import { startLive } from './live.js';
import { syncCharts, redrawCharts, startDownloads } from './charts.js';
import { followLogs } from './log.js';
import { startEditors } from './editor.js';
import { startPalette } from './palette.js';

document.documentElement.classList.add('with-script');
document.addEventListener('page:updated', () => { syncCharts(); followLogs(); });
document.addEventListener('theme:changed', redrawCharts);
syncCharts();
followLogs();
startDownloads();
startEditors();
startPalette();
startLive();
