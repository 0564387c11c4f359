/** A day on which something ends, as a file that calendars read: iCalendar, RFC 5545. */

/**
 * An entry of a whole day. `day` and `made`: `YYYY-MM-DD`; `made` is the day on which the file is made. `uid`: the same
 * each time, so that a calendar that has the entry changes it and does not add another.
 */
export type CalendarEntry = {
  readonly uid: string
  readonly day: string
  readonly made: string
  readonly title: string
  readonly note: string
  readonly url?: string | undefined
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const longestLine = 75

/** The text of a file with one entry. It has no time zone, since a whole day is the same day everywhere. */
export function calendarText({ uid, day, made, title, note, url }: CalendarEntry): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//machi-shirube//now//JA',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(made)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

const compact = (day: string): string => day.replaceAll('-', '')

/** The end of an entry is the day behind it. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A text as the value of a property: what has a meaning there is marked, and what no line may hold is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

/** The octets of a letter in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** A long line goes on in the next one, behind a space; no letter is cut in two. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const letter of line) {
    const more = octetsOf(letter)
    if (octets + more > longestLine) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += more
  }
  return text
}
