// English verb forms that their endings do not tell: data, without any rule.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Past tense, and nothing else. */
export const PAST_ONLY = set(`
  went said took began became came saw gave wrote spoke chose fell drove flew grew knew rose broke ate threw wore tore
  swore drew sang sank shook woke ran swam rang stole froze forgot arose withdrew overthrew overtook undertook underwent
  oversaw foresaw strove rode bit hid lay slew trod forbade forgave blew`);

/** Past tense or past participle. */
export const PAST_OR_PARTICIPLE = set(`
  held met told made left led lost won found sent built bought brought kept paid put set cut hit shut hurt spent struck
  sold sought taught caught fought thought shot fled laid heard stood understood sat slept felt dealt dug hung bound swung
  spun stuck swept bid burst cost cast let quit spread split fed bled bred sped lent bent withheld upheld withstood rebuilt
  broadcast forecast read overheard misled repaid resold bore slid`);

export const PARTICIPLE_ONLY = set(`
  gone taken begun become seen given written spoken chosen fallen driven flown grown known risen broken thrown worn torn
  sworn drawn sung sunk shaken stolen frozen forgotten withdrawn overthrown undertaken undergone done shown beaten hidden
  bitten born proven overtaken forbidden ridden eaten`);

/** They end like a past tense, and are none. */
export const NOT_PAST = set(`
  red bed need indeed seed feed exceed proceed succeed embed sacred naked wicked hundred speed deed weed breed shed led
  united unprecedented mohammed ahmed ted fred alfred biped greed creed reed steed heed bleed moped hatred kindred aged
  limited so-called unlimited based armed`);

/** Present tense of he, she or it, where a noun would be rare. */
export const PRESENT_S = set(`
  says remains includes faces becomes begins continues believes expects intends wants seeks denies takes gives goes comes
  gets keeps brings meets tells knows thinks sees holds makes puts lets adds allows appears arrives seems agrees opens
  closes enters joins replaces requires contains consists involves accuses insists admits owns receives sends provides
  creates announces introduces unveils leaves loses wins finds heads hosts operates produces represents serves
  suggests warns accepts rejects follows leads offers`);

/** The same for words that are nouns as often: verbs where what follows says so. */
export const PRESENT_S_OR_NOUN = set(`
  plans calls visits claims marks ends falls starts shows needs runs hopes aims rises moves works plays stands turns
  reports launches returns votes talks attacks fires orders cuts signs strikes trades walks demands supports backs
  passes bans releases sets sits speaks`);

export const PRESENT_PLURAL = set(`
  say plan expect hope see want remain believe intend seek deny think know need include face continue begin open close
  meet hold take make give go come accuse insist fear want agree appear demand call warn`);
