/** Names that other zones once had or that CLDR does not list; runtimes know them all the same. */
const aliases = [
  "UTC",
  "GMT",
  "Etc/UTC",
  "Etc/GMT+12",
  "Etc/GMT-14",
  "EST5EDT",
  "US/Eastern",
  "US/Pacific",
  "Asia/Calcutta",
  "Asia/Kolkata",
  "Asia/Katmandu",
  "Asia/Saigon",
  "Europe/Kiev",
  "Europe/Kyiv",
  "America/Buenos_Aires",
  "Atlantic/Faeroe",
  "Pacific/Samoa",
];

/** Every zone this runtime lists, and some aliases. */
export const allZones: readonly string[] = [...new Set([...Intl.supportedValuesOf("timeZone"), ...aliases])];

/** One zone for each peculiarity that the zone data are known for, and the zones most people live in. */
export const oddZones: readonly string[] = [
  // Many people, plain rules or none.
  ...["UTC", "Europe/London", "Europe/Berlin", "Europe/Athens", "America/New_York", "America/Los_Angeles"],
  ...["Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "Africa/Lagos", "America/Bogota"],
  // Offsets of half and quarter hours.
  ...["Asia/Kathmandu", "Australia/Eucla", "Pacific/Chatham", "America/St_Johns", "Asia/Tehran", "Pacific/Marquesas"],
  // A summer time of half an hour; a winter time that is the exception.
  ...["Australia/Lord_Howe", "Europe/Dublin", "Africa/Windhoek", "Africa/Casablanca", "Africa/El_Aaiun"],
  // Two changes within days or weeks, also by the lunar calendar.
  ...["Asia/Gaza", "Asia/Hebron", "Africa/Cairo", "America/Argentina/San_Luis", "Antarctica/Casey"],
  // A date skipped or lived twice; the widest offsets.
  ...["Pacific/Apia", "Pacific/Fakaofo", "Pacific/Kwajalein", "Pacific/Kiritimati", "Pacific/Enderbury", "Etc/GMT+12"],
  // Changes at midnight, so that a date starts at 01:00 or has 23:00 twice.
  ...["America/Sao_Paulo", "America/Havana", "America/Asuncion", "America/Santiago", "Asia/Beirut", "Asia/Amman"],
  ...["Atlantic/Azores", "America/Scoresbysund", "America/Nuuk"],
  // A change of the standard offset, with or without a change of the clock.
  ...["Africa/Monrovia", "Africa/Juba", "America/Caracas", "Asia/Pyongyang", "Asia/Colombo", "Asia/Almaty"],
  ...["Europe/Moscow", "Europe/Samara", "Europe/Istanbul", "Europe/Volgograd", "Asia/Kamchatka", "Asia/Manila"],
  // Two hours at once, and rules of a research station.
  ...["Antarctica/Troll", "Antarctica/Macquarie", "Pacific/Norfolk", "Pacific/Easter", "America/Metlakatla"],
  // Aliases.
  ...["Asia/Calcutta", "US/Eastern"],
];
