/**
 * Every code a {@link SupportOpsError} can carry, with the problem it names.
 *
 * @example
 * ```ts
 * errorCodes["time.offsetMissing"]; // => "The date-time text carries neither Z nor an offset."
 * ```
 */
export const errorCodes = {
  "input.type": "The value has another type than the one asked for.",
  "input.required": "A required key is missing.",
  "input.unknownKey": "The key is not part of the definition, often a misspelling.",
  "input.variant": "The value matches none of the variants, or mixes several.",
  "input.json": "The value cannot be written as JSON.",

  "time.instantInvalid": "The value is no instant: NaN, a fraction of a millisecond, or unreadable text.",
  "time.offsetMissing": "The date-time text carries neither Z nor an offset.",
  "time.outOfRange": "The instant or date lies outside the years 1900 to 2200.",
  "time.durationInvalid": "The value is no duration: NaN, a fraction of a millisecond, or unreadable text.",
  "time.durationNominal": "Days, weeks, months and years have no fixed length; say hours or business days.",
  "time.wallTimeInvalid": "The wall time is not HH:MM or HH:MM:SS between 00:00 and 24:00.",
  "time.dateInvalid": "The date is not an existing YYYY-MM-DD.",
  "time.zoneUnknown": "The runtime knows no time zone of this name and no table for it was given.",
  "time.zoneTableInvalid": "The zone table is not ordered or holds values that are no offsets.",
  "time.zoneTableTooShort": "The injected zone table does not reach the instant asked for.",
  "time.wallTimeSkipped": "The wall time does not exist in the zone: clocks were set forward over it.",
  "time.wallTimeRepeated": "The wall time exists twice in the zone: clocks were set back over it.",
  "time.rangeReversed": "The end lies before the start.",

  "format.patternUnsupported": "Only the zone's name and its offset can be formatted.",

  "stats.sampleInvalid": "The data hold a value that is no finite number, or one below the lowest the method takes.",
  "stats.probabilityInvalid": "The probability or confidence level lies outside its range.",
  "stats.countInvalid": "The count is negative, not whole, or larger than the total it is part of.",
  "stats.parameterInvalid": "The option lies outside the range for which the method is defined.",
  "stats.lengthMismatch": "Columns that belong together have different lengths.",
  "stats.stateInvalid": "The state was not written by this method, or was damaged.",
  "stats.stateMismatch": "The states were built with different options and cannot be merged.",
} as const;

/** A stable error code, `area.problem`. */
export type ErrorCode = keyof typeof errorCodes;
