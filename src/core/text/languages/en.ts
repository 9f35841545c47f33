// English words that decide where sentences end. See ../sentence-language.ts for what each set means.
import type { SentenceLanguage } from '../sentence-language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const MONTHS = 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec';
const WEEKDAYS = 'Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun';
const PRONOUNS = `
  He She It They We You I This That These Those There Here What Who Whose Which Why How His Her Its Their Our My Your
  Nobody Everybody Everyone Somebody Someone Anyone Nothing Everything Something Neither Either Both Each Many Most
  Several Few Some Others Another None All Such`;
const ARTICLES = 'The A An No';
const CONNECTORS = `
  But And Or So Yet Nor Also However Still Then Thus Hence Meanwhile Moreover Instead Nevertheless Nonetheless Therefore
  Otherwise Besides Later Earlier Now Today Yesterday Tomorrow Once Only Even Perhaps Maybe Indeed Finally Afterwards
  Elsewhere Separately Overall Recently Currently Since Although Though Because While When Whenever Where Whether If
  Unless Until After Before As At By During Despite For From In Into Of On Over Under To Toward Towards With Within
  Without Against Amid Among Between Across Around About Above Behind Below Beyond Following According Through
  Throughout Upon Unlike Like Given Asked Speaking Citing Last Next Earlier Not Nearly Almost More Less Fewer Just Too
  Does Did Do Is Was Were Are Has Have Had Can Could Would Should Must Yes Please Let See`;
/** Common nouns that open sentences of news; within a sentence they are written small. */
const NOUNS = `
  Officials Police Analysts Authorities Experts Investigators Critics Protesters Protestors Demonstrators Reporters
  Residents Witnesses Scientists Researchers Lawmakers Prosecutors Shares Stocks Prices Sales Exports Imports Troops
  Soldiers Voters Workers Investors Lawyers Doctors Firefighters Rescuers Relatives Neighbours Neighbors Supporters
  Opponents Diplomats Economists Traders Negotiators Forecasters Detectives Organizers Organisers Organisations
  Campaigners Activists Hundreds Thousands Millions Dozens People Students Teachers Parents Passengers Survivors
  Hospitals Schools Banks Talks Results Details Sources Rebels Militants Gunmen Leaders Ministers Crowds Fans Families
  Temperatures Winds Rain Snow One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Twenty Thirty Forty Fifty`;

export const ENGLISH: SentenceLanguage = {
  titles: words(`
    Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Rev Revs Fr Br Hon Rt Msgr Mgr Gov Govs Lt Sen Sens Rep Reps Pres Atty
    Gen Gens Maj Col Cols Capt Cpt Cmdr Cdr Comdr Adm Sgt Cpl Pvt Pfc Spc Spec Brig Insp Supt Det Ofc Asst Assoc Amb
    Sec Treas Supt Del Dep Ald Mme Mlle St Ste Mt Mts Ft Pt vs v cf viz e.g i.e eg ie ca approx incl esp aka a.k.a
    N.B Lt.-Gov Wm Geo Chas Thos Jas Ph pl nr`),
  beforeNumbers: words(
    'No Nos no nos Vol Vols vol vols p pp Fig Figs fig figs Ch Sect Art Arts Par para paras Ex Eq Op op Pl Pvt Tel tel Rte Rt c fl b d r',
  ),
  shortenings: words(`
    Inc Corp Ltd Co Cos Bros LLC PLC plc Pty Pte Mfg Intl Natl Assn Dept Univ Inst Div Govt Bldg Jr Sr Esq Ph.D D.Phil
    M.Sc B.Sc Ed.D Psy.D Pharm.D LL.B LL.M M.Phil B.Com M.Ed B.Ed Ave Av Blvd Rd Ln Sq Hwy Pkwy Ter Cres Expy Tpke
    Ala Ariz Ark Calif Cal Colo Conn Dak Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr
    Nev Okla Ore Oreg Pa Penn Tenn Tex Vt Va Wash Wis Wisc Wyo Ont Que Sask Alta Man Isl Is Eng Ger Fed Admin
    Ret ret Res est Est ed eds Ed Eds trans al ibid Ibid pt pts dept govt avg max min misc tel ext Ext lb lbs oz hrs mins
    secs yrs mos Messrs U.S.A`),
  dateWords: words(`${MONTHS} ${WEEKDAYS}`),
  closings: words('etc'),
  halfDays: words('a.m p.m A.M P.M'),
  afterTimes: words(`
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December ${MONTHS} ${WEEKDAYS} ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST EET
    IST JST KST HKT SGT AEST AEDT Eastern Central Pacific Mountain Greenwich Local`),
  timeWord: 'time',
  starters: words(`${PRONOUNS} ${ARTICLES} ${CONNECTORS} ${NOUNS}`),
  surnames: words(
    'He She You So An No In On Do Can Let See Still Like Case Such Here Few Many To Over Under May Rain Snow Day Banks Fans',
  ),
  beforeLetters: words(`
    plan Plan vitamin Vitamin group Group class Class grade Grade type Type hepatitis Hepatitis section Section appendix
    Appendix exhibit Exhibit option Option model Model block Block terminal Terminal gate Gate platform Platform team Team
    zone Zone pool Pool division Division side Side part Part influenza factor Factor channel Channel company Company`),
  namesWithMark: words('Yahoo! Yum! Jeopardy! E! Oklahoma! Oliver! Joomla! Moulin Rouge! Wham! Who?'),
  reportingVerbs: words(`
    said says say asked asks ask told tells added adds replied replies shouted shouts yelled cried cries wrote writes
    answered answers joked jokes tweeted posted demanded demands exclaimed wondered wonders insisted insists declared
    declares recalled recalls continued continues quipped quips inquired enquired responded responds chanted sang urged
    warned warns explained explains noted notes remarked muttered whispered screamed called countered retorted snapped`),
  connectives: words(`
    a an the of and or nor but to in on at by for from with without into onto over under between against among amid about
    than that which who whose whom as if because while when where although though until since during despite per via its
    his her their our my your this these those is are was were be been being has have had will would can could should may
    might must not no very more most both either neither any each every some said says`),
};
