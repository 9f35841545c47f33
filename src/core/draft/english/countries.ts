// Countries with the words for their people and the capitals that stand for their governments: data, without any rule.

/**
 * A country a line: `name = other names | demonyms | metonyms`. A plural of a demonym is told by its "s". A capital that
 * is also a common first name, or that shares its name with its country, is left out.
 */
const COUNTRIES = `
Afghanistan||Afghan|Kabul
Albania||Albanian|Tirana
Algeria||Algerian|Algiers
Andorra||Andorran|
Angola||Angolan|Luanda
Antigua and Barbuda|Antigua|Antiguan|
Argentina||Argentine,Argentinian|Buenos Aires
Armenia||Armenian|Yerevan
Australia||Australian|Canberra
Austria||Austrian|Vienna
Azerbaijan||Azerbaijani,Azeri|Baku
Bahamas||Bahamian|Nassau
Bahrain||Bahraini|Manama
Bangladesh||Bangladeshi|Dhaka
Barbados||Barbadian|Bridgetown
Belarus||Belarusian|Minsk
Belgium||Belgian|
Belize||Belizean|Belmopan
Benin||Beninese|Porto-Novo
Bhutan||Bhutanese|Thimphu
Bolivia||Bolivian|La Paz
Bosnia and Herzegovina|Bosnia|Bosnian|Sarajevo
Botswana||Botswanan|Gaborone
Brazil||Brazilian|Brasilia,Brasília
Brunei||Bruneian|
Bulgaria||Bulgarian|Sofia
Burkina Faso||Burkinabe|Ouagadougou
Burundi||Burundian|Gitega
Cambodia||Cambodian|Phnom Penh
Cameroon||Cameroonian|Yaounde
Canada||Canadian|Ottawa
Cape Verde|Cabo Verde|Cape Verdean|
Central African Republic|||Bangui
Chad||Chadian|N’Djamena
Chile||Chilean|Santiago
China|People’s Republic of China|Chinese|Beijing
Colombia||Colombian|Bogota,Bogotá
Comoros||Comoran|
Congo|Democratic Republic of Congo|Congolese|Kinshasa
Costa Rica||Costa Rican|
Croatia||Croatian|Zagreb
Cuba||Cuban|Havana
Cyprus||Cypriot|Nicosia
Czech Republic|Czechia|Czech|Prague
Denmark||Danish,Dane|Copenhagen
Djibouti||Djiboutian|
Dominica|||
Dominican Republic||Dominican|Santo Domingo
East Timor|Timor-Leste|Timorese|Dili
Ecuador||Ecuadorian,Ecuadorean|Quito
Egypt||Egyptian|Cairo
El Salvador||Salvadoran|San Salvador
Equatorial Guinea||Equatoguinean|Malabo
Eritrea||Eritrean|Asmara
Estonia||Estonian|Tallinn
Eswatini|Swaziland|Swazi|Mbabane
Ethiopia||Ethiopian|Addis Ababa
Fiji||Fijian|Suva
Finland||Finnish,Finn|Helsinki
France||French|Paris,Elysee,Élysée
Gabon||Gabonese|Libreville
Gambia||Gambian|Banjul
Georgia||Georgian|Tbilisi
Germany||German|Berlin
Ghana||Ghanaian|Accra
Greece||Greek|Athens
Grenada||Grenadian|
Guatemala||Guatemalan|
Guinea||Guinean|Conakry
Guinea-Bissau|||Bissau
Guyana||Guyanese|
Haiti||Haitian|Port-au-Prince
Honduras||Honduran|Tegucigalpa
Hungary||Hungarian|Budapest
Iceland||Icelandic,Icelander|Reykjavik
India||Indian|New Delhi,Delhi
Indonesia||Indonesian|Jakarta
Iran||Iranian|Tehran
Iraq||Iraqi|Baghdad
Ireland||Irish|Dublin
Israel||Israeli|Jerusalem,Tel Aviv
Italy||Italian|Rome
Ivory Coast|Côte d’Ivoire|Ivorian|Abidjan
Jamaica||Jamaican|
Japan||Japanese|Tokyo
Jordan||Jordanian|Amman
Kazakhstan||Kazakh|Astana
Kenya||Kenyan|Nairobi
Kiribati|||
Kosovo||Kosovar|Pristina
Kuwait||Kuwaiti|
Kyrgyzstan||Kyrgyz|Bishkek
Laos||Laotian|Vientiane
Latvia||Latvian|Riga
Lebanon||Lebanese|Beirut
Lesotho||Basotho|Maseru
Liberia||Liberian|Monrovia
Libya||Libyan|Tripoli
Liechtenstein|||Vaduz
Lithuania||Lithuanian|Vilnius
Luxembourg||Luxembourgish|
Madagascar||Malagasy|Antananarivo
Malawi||Malawian|Lilongwe
Malaysia||Malaysian|Kuala Lumpur
Maldives||Maldivian|
Mali||Malian|Bamako
Malta||Maltese|Valletta
Marshall Islands||Marshallese|
Mauritania||Mauritanian|Nouakchott
Mauritius||Mauritian|
Mexico||Mexican|Mexico City
Micronesia||Micronesian|
Moldova||Moldovan|Chisinau
Monaco||Monegasque|
Mongolia||Mongolian|Ulaanbaatar
Montenegro||Montenegrin|Podgorica
Morocco||Moroccan|Rabat
Mozambique||Mozambican|Maputo
Myanmar|Burma|Burmese|Naypyitaw,Yangon
Namibia||Namibian|Windhoek
Nauru||Nauruan|
Nepal||Nepali,Nepalese|Kathmandu
Netherlands|Holland|Dutch|The Hague,Amsterdam
New Zealand||New Zealander|
Nicaragua||Nicaraguan|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian|Abuja
North Korea|DPRK|North Korean|Pyongyang
North Macedonia|Macedonia|Macedonian|Skopje
Norway||Norwegian|Oslo
Oman||Omani|Muscat
Pakistan||Pakistani|Islamabad
Palau||Palauan|
Palestine|Palestinian Authority|Palestinian|Ramallah
Panama||Panamanian|
Papua New Guinea||Papuan|Port Moresby
Paraguay||Paraguayan|Asuncion
Peru||Peruvian|Lima
Philippines||Filipino,Philippine|Manila
Poland||Polish,Pole|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari|Doha
Romania||Romanian|Bucharest
Russia|Russian Federation|Russian|Moscow,Kremlin
Rwanda||Rwandan|Kigali
Saint Lucia||Saint Lucian|
Samoa||Samoan|Apia
San Marino||Sammarinese|
Sao Tome and Principe|||
Saudi Arabia||Saudi,Saudi Arabian|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian,Serb|Belgrade
Seychelles||Seychellois|
Sierra Leone||Sierra Leonean|Freetown
Singapore||Singaporean|
Slovakia||Slovak|Bratislava
Slovenia||Slovenian,Slovene|Ljubljana
Solomon Islands|Solomons|Solomon Islander|Honiara
Somalia||Somali|Mogadishu
South Africa||South African|Pretoria
South Korea|Republic of Korea|South Korean|Seoul
South Sudan||South Sudanese|Juba
Spain||Spanish,Spaniard|Madrid
Sri Lanka||Sri Lankan|Colombo
Sudan||Sudanese|Khartoum
Suriname||Surinamese|Paramaribo
Sweden||Swedish,Swede|Stockholm
Switzerland||Swiss|Bern,Berne
Syria||Syrian|Damascus
Taiwan||Taiwanese|Taipei
Tajikistan||Tajik|Dushanbe
Tanzania||Tanzanian|Dodoma
Thailand||Thai|Bangkok
Togo||Togolese|
Tonga||Tongan|
Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain
Tunisia||Tunisian|Tunis
Turkey|Türkiye|Turkish,Turk|Ankara
Turkmenistan||Turkmen|Ashgabat
Tuvalu||Tuvaluan|
Uganda||Ugandan|Kampala
Ukraine||Ukrainian|Kyiv,Kiev
United Arab Emirates|UAE,Emirates|Emirati|Abu Dhabi
United Kingdom|Britain,Great Britain,UK,U.K.|British,Briton|London,Downing Street,Whitehall,Westminster
United States|U.S.,US,USA,U.S.A.,America|American|Washington,White House,Pentagon,Capitol Hill
Uruguay||Uruguayan|Montevideo
Uzbekistan||Uzbek|Tashkent
Vanuatu|||
Vatican|Holy See||
Venezuela||Venezuelan|Caracas
Vietnam||Vietnamese|Hanoi
Yemen||Yemeni|Sanaa
Zambia||Zambian|Lusaka
Zimbabwe||Zimbabwean|Harare`;

export interface CountryWord {
  readonly country: string;
  /** `metonym`: a capital or a seat of government, which is a place as well. */
  readonly kind: 'name' | 'demonym' | 'metonym';
}

/** Word or words, as they are written → the country. */
export const COUNTRY_WORDS: ReadonlyMap<string, CountryWord> = new Map(
  COUNTRIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [country = '', names = '', demonyms = '', metonyms = ''] = line.split('|');
      const each = (list: string, kind: CountryWord['kind']) =>
        list === '' ? [] : list.split(',').map((word): [string, CountryWord] => [word, { country, kind }]);
      return [
        ...each(country, 'name'),
        ...each(names, 'name'),
        ...each(demonyms, 'demonym'),
        ...each(metonyms, 'metonym'),
      ];
    }),
);

/** Seats of government that are no town one is in. */
export const NO_PLACES: ReadonlySet<string> = new Set([
  'Kremlin',
  'White House',
  'Pentagon',
  'Downing Street',
  'Whitehall',
]);
