//! Dates of HTTP (RFC 9110, section 5.6.7): the form that is written, and the two that are still read.

use record::Instant;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A text that is no date of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an instant is asked for as a date of HTTP in GMT, as in \"Sat, 18 Jan 2020 09:15:00 GMT\"")]
pub(crate) struct NoDate;

/// `instant` as `Sat, 18 Jan 2020 09:15:00 GMT`.
pub(crate) fn write(instant: Instant) -> String {
    instant.timestamp().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Reads a date of HTTP in any of its three forms.
///
/// A year of two digits is the one that ends so and lies at most 50 years after `now`. What comes after the last
/// instant that can be written is that instant.
///
/// # Errors
///
/// [`NoDate`] for anything else: another zone, a day that is not, a weekday that was another.
pub(crate) fn parse(text: &str, now: Instant) -> Result<Instant, NoDate> {
    let parts: Vec<&str> = text.split(' ').collect();
    match parts.as_slice() {
        [weekday, day, month, year, time, "GMT"] => {
            let weekday = weekday.strip_suffix(',').ok_or(NoDate)?;
            instant(short(weekday)?, digits(year, 4)?, month, digits(day, 2)?, time)
        }
        [weekday, date, time, "GMT"] => {
            let weekday = weekday.strip_suffix(',').filter(|day| DAYS.contains(day)).ok_or(NoDate)?;
            let [day, month, year] = date.split('-').collect::<Vec<_>>().try_into().map_err(|_| NoDate)?;
            let year = within_fifty_years(digits(year, 2)?, now);
            instant(&weekday[..3], year, month, digits(day, 2)?, time)
        }
        [weekday, month, "", day, time, year] => {
            instant(short(weekday)?, digits(year, 4)?, month, digits(day, 1)?, time)
        }
        [weekday, month, day, time, year] => {
            let day = digits(day, 2)?;
            if day < 10 {
                return Err(NoDate);
            }
            instant(short(weekday)?, digits(year, 4)?, month, day, time)
        }
        _ => Err(NoDate),
    }
}

fn short(weekday: &str) -> Result<&str, NoDate> {
    DAYS.iter().any(|day| day[..3] == *weekday).then_some(weekday).ok_or(NoDate)
}

fn digits(text: &str, count: usize) -> Result<u16, NoDate> {
    let plain = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().map_err(|_| NoDate) } else { Err(NoDate) }
}

fn within_fifty_years(ending: u16, now: Instant) -> u16 {
    let this: u16 = now.timestamp().strftime("%Y").to_string().parse().unwrap_or(2000);
    let year = this / 100 * 100 + ending;
    if year > this + 50 { year - 100 } else { year }
}

fn instant(weekday: &str, year: u16, month: &str, day: u16, time: &str) -> Result<Instant, NoDate> {
    let month = MONTHS.iter().position(|name| *name == month).ok_or(NoDate)? + 1;
    let (hour_minute, second) = time.rsplit_once(':').ok_or(NoDate)?;
    // A leap second is the one after the last that the record can tell.
    let (second, leap) = if second == "60" { ("59", 1) } else { (second, 0) };
    let at = |year: u16| format!("{year:04}-{month:02}-{day:02}T{hour_minute}:{second}Z").parse::<Instant>();
    match at(year) {
        Ok(instant) if instant.timestamp().strftime("%a").to_string() == weekday => {
            Ok(instant.plus_seconds(leap))
        }
        // The last day of 9999 is beyond the reach of the tables of zones.
        Err(_) if year == 9999 && at(9997).is_ok() => Ok(Instant::MAX),
        _ => Err(NoDate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        let now = "2026-01-14T12:00:00Z".parse().unwrap();
        parse(text, now).ok().map(|instant| instant.to_string())
    }

    #[test]
    fn the_three_forms_are_read() {
        for text in
            ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
        {
            assert_eq!(read(text).as_deref(), Some("1994-11-06T08:49:37Z"), "{text}");
        }
        assert_eq!(read("Wed Nov 16 08:49:37 1994").as_deref(), Some("1994-11-16T08:49:37Z"));
        assert_eq!(read("Friday, 01-Jan-38 00:00:00 GMT").as_deref(), Some("2038-01-01T00:00:00Z"));
        assert_eq!(read("Saturday, 31-Dec-16 23:59:60 GMT").as_deref(), Some("2017-01-01T00:00:00Z"));
        assert_eq!(read("Fri, 31 Dec 9999 23:59:59 GMT"), Some(Instant::MAX.to_string()));
    }

    #[test]
    fn nothing_else_is() {
        for text in [
            "",
            "2018-04-09",
            "2018-04-09T10:00:00Z",
            "1523268000",
            "Mon, 09 Apr 2018 10:00:00",
            "Mon, 09 Apr 2018 10:00:00 UTC",
            "Mon, 09 Apr 2018 10:00:00 +0000",
            "Mon, 09 Apr 2018 10:00:00 gmt",
            "mon, 09 apr 2018 10:00:00 GMT",
            "Tue, 09 Apr 2018 10:00:00 GMT",
            "Mon, 9 Apr 2018 10:00:00 GMT",
            "Mon,  09 Apr 2018 10:00:00 GMT",
            "Mon 09 Apr 2018 10:00:00 GMT",
            "Mon, 09 April 2018 10:00:00 GMT",
            "Mon, 31 Feb 2018 10:00:00 GMT",
            "Mon, 09 Apr 2018 24:00:00 GMT",
            "Mon, 09 Apr 2018 10:00 GMT",
            "Mon, 09 Apr 2018 10:00:00.5 GMT",
            "Mon, 09-Apr-18 10:00:00 GMT",
            "Mon Apr 9 10:00:00 2018",
            "Mon Apr 09 10:00:00 2018",
            "Mon, 09 Apr -018 10:00:00 GMT",
            "Mon, 09 Apr 2018 10:00:00 GMT ",
            "Пн, 09 Apr 2018 10:00:00 GMT",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(seconds in Instant::MIN.seconds()..=Instant::MAX.seconds()) {
            let instant = Instant::from_seconds(seconds).unwrap();
            prop_assert_eq!(parse(&write(instant), Instant::MIN), Ok(instant));
        }

        #[test]
        fn no_text_makes_trouble(text in ".{0,40}") {
            let _ = parse(&text, Instant::MAX);
        }
    }
}
