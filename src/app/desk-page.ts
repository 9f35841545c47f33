// The script of the desk: the store of this browser, the words for this reader, and the page around them.
import { mount } from 'svelte';
import './fonts.css';
import { devSave } from '../ui/desk/dev-save.ts';
import DeskPage from './DeskPage.svelte';
import { chooseDeskMessages, chooseMessages } from './choose-messages.ts';
import { chosenScheme, showScheme } from './colour-scheme.ts';
import { DeskFlow } from './desk-flow.svelte.ts';
import { openDeskStore } from './desk-store/desk-store.ts';

showScheme(chosenScheme());
const messages = await chooseMessages(navigator.languages);
const deskMessages = await chooseDeskMessages(messages);
document.documentElement.lang = new Intl.Locale(messages.locale).language;
document.documentElement.dir = messages.direction;

const store = await openDeskStore();
// In a built site there is no server to save with, and a build leaves it out.
const server = import.meta.env.DEV ? devSave() : undefined;
const flow = new DeskFlow(store, server, deskMessages);
const target = document.getElementById('page') ?? document.body;
mount(DeskPage, { target, props: { flow, messages, deskMessages } });
await flow.begin(new URLSearchParams(location.search));
target.dataset['live'] = '';
