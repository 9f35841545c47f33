// The script of the page that lists the timelines: its markup is complete without one.
import './page.css';
import { keepForOffline } from './offline.ts';

keepForOffline('./');
