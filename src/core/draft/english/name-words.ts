// Words that tell what kind of thing a name is of: data, without any rule.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Before the name of a person. */
export const TITLES = set(`
  President Vice-President Premier Minister Prime Chancellor Secretary Senator Sen. Sens. Representative Rep. Reps. Congressman
  Congresswoman Governor Gov. Mayor King Queen Prince Princess Emperor Pope Cardinal Archbishop Bishop Rabbi Imam Ayatollah
  Sheikh Emir Sultan General Gen. Admiral Adm. Colonel Col. Major Maj. Captain Capt. Lieutenant Lt. Sergeant Sgt. Judge
  Justice Chief Chairman Chairwoman Chair Director Executive Officer Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Miss Sir Dame Lord Lady
  Professor Prof. CEO Ambassador Envoy Spokesman Spokeswoman Commissioner Inspector Detective Coach Rev. Reverend Speaker
  Leader Attorney Dictator Czar Tsar Marshal Commander Baron Duke Duchess Councillor MP Lawmaker`);

/** They go before or within titles, and are none alone. */
export const TITLE_PARTS = set(
  'Vice Deputy Foreign Defence Defense Finance Interior State Of of Treasury Homeland Security Energy Health Justice Former Acting Interim Trade Economy Education Labour Labor Transport Environment Culture Agriculture Supreme First Senior Chief',
);

/** In the name of an organisation, a government's or a firm's. */
export const ORGANISATION_WORDS = set(`
  Ministry Agency Bank Inc Inc. Corp Corp. Corporation Co Co. Company Ltd Ltd. Group University College Institute Party
  Council Union Commission Committee Court Association Federation Federal Department Office Bureau Board Service Services Police Army
  Navy Force Forces Guard Authority Administration Organisation Organization Fund League Club United Parliament Congress
  Senate House Assembly Foundation Hospital Airlines Airways Motors Motor Motorcycles Systems Industries Holdings Partners Press Times Post
  News Network Society Alliance Coalition Front Movement Brigade Nations Reserve Treasury Government Cabinet Center Centre
  Museum Theatre Theater Church Orchestra Railways Railway Petroleum Oil Gas Energy Technologies Labs Laboratories Team
  Chamber Exchange Observatory Eurogroup Bundestag Knesset Duma Hamas Hezbollah Taliban NATO Interpol Greenpeace Unicef
  Red Cross Medical Trust Authority Stadium Airport Port Yard Yards Works Ferries Lines Shipping Cement Steel`);

/** Names that begin sentences of the calendar or of a list, and are of nobody. */
export const NO_NAMES = set(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December I The A An According`);

/** Parts of the world that are no country. */
export const REGIONS = set(`
  Europe Asia Africa America Gaza Crimea Siberia Scotland Wales England Bavaria Catalonia Kashmir Tibet Xinjiang Texas
  California Florida Alaska Hawaii Ohio Virginia Georgia Michigan Oregon Nevada Arizona Quebec Ontario Scandinavia Balkans
  Caucasus Donbas Kurdistan Sahel Lapland Sicily Sardinia Brittany Normandy Tuscany Ulster Darfur`);
