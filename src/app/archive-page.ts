// The script of an archive's page: the words for this reader, and the page around what its address names.
import { mount } from 'svelte';
import './fonts.css';
import ArchivePage from './ArchivePage.svelte';
import { chooseArchiveMessages, chooseMessages } from './choose-messages.ts';
import { chosenScheme, showScheme } from './colour-scheme.ts';

showScheme(chosenScheme());
const messages = await chooseMessages(navigator.languages);
const archiveMessages = await chooseArchiveMessages(messages);
document.documentElement.lang = new Intl.Locale(messages.locale).language;
document.documentElement.dir = messages.direction;

const target = document.getElementById('page') ?? document.body;
mount(ArchivePage, {
  target,
  props: { messages: { ...messages, ...archiveMessages.instead }, archiveMessages },
});
target.dataset['live'] = '';
