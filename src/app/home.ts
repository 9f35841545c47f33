// The script of the page that lists the timelines: its markup is complete without one.
import '../ui/problems/problems.css';
import './fonts.css';
import './home.css';
import { chosenScheme, showScheme } from './colour-scheme.ts';
import { keepForOffline } from './offline.ts';

showScheme(chosenScheme());
keepForOffline('./');

// In development only: a timeline was added, changed or removed (src/cli/site/site-plugin.ts).
import.meta.hot?.on('quoteline:timelines-changed', () => {
  location.reload();
});
