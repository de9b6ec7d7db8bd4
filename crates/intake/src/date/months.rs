//! Names of months and of days of the week, as captures write them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::wordset::WordSet;

/// Names by month, January first: English, French, Spanish, German, Portuguese, Italian, Russian, and Arabic
/// (the names of Egypt and the Gulf, of the Levant and Iraq, and of the Maghreb).
const MONTHS: [&str; 12] = [
    "january jan janvier janv enero ene januar jänner janeiro gennaio январь января янв يناير كانون_الثاني جانفي ينايـر",
    "february feb février févr fevrier febrero februar fevereiro febbraio февраль февраля фев февр فبراير شباط فيفري",
    "march mar mars marzo märz março март марта мар مارس آذار اذار",
    "april apr avril avr abril abr aprile апрель апреля апр أبريل إبريل ابريل نيسان أفريل",
    "may mai mayo maio maggio май мая مايو أيار ايار ماي",
    "june jun juin junio juni junho giugno июнь июня июн يونيو حزيران جوان",
    "july jul juillet juil julio juli julho luglio июль июля июл يوليو تموز جويلية يوليوز",
    "august aug août aout agosto ago август августа авг أغسطس اغسطس آب اب أوت غشت",
    "september sep sept septembre septiembre setiembre setembro settembre сентябрь сентября сен сент سبتمبر أيلول ايلول شتنبر",
    "october oct octobre octubre oktober okt outubro ottobre октябрь октября окт أكتوبر اكتوبر تشرين_الأول تشرين_الاول",
    "november nov novembre noviembre novembro ноябрь ноября ноя нояб نوفمبر تشرين_الثاني نونبر",
    "december dec décembre déc decembre diciembre dic dezember dez dezembro dicembre декабрь декабря дек ديسمبر كانون_الأول كانون_الاول دجنبر",
];

static WEEKDAYS: WordSet = WordSet::words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
    montag dienstag mittwoch donnerstag freitag samstag sonntag \
    понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс \
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد \
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日",
);

static MONTH_NUMBERS: LazyLock<HashMap<String, i8>> = LazyLock::new(|| {
    let numbered = MONTHS.iter().zip(1_i8..);
    numbered
        .flat_map(|(names, number)| {
            names.split_whitespace().map(move |name| (name.replace('_', " "), number))
        })
        .collect()
});

/// The month that `word` names, 1 to 12, in any letter case.
pub(crate) fn month(word: &str) -> Option<i8> {
    MONTH_NUMBERS.get(word.to_lowercase().as_str()).copied()
}

/// Whether `word` is a day of the week.
pub(crate) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.has(&word.to_lowercase())
}
