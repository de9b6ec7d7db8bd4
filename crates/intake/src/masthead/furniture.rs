//! The furniture of a page: pagers, headings of lists, the foot that ends a list, links to read on.

use crate::text::wordset::WordSet;

static FEET: WordSet = WordSet::phrases(
    "all messages|all news|all press releases|all statements|all publications|all articles|all items|all posts|\
    more messages|more news|see all|view all|show all|view more|show more|load more|older messages|older posts|previous messages|archive|archives|news archive|all messages in the archive|\
    tous les messages|toutes les actualités|toutes les nouvelles|tous les communiqués|toutes les publications|toutes les déclarations|voir tout|tout voir|plus d'actualités|\
    все сообщения|все новости|все публикации|все материалы|все заявления|все пресс-релизы|архив|архив новостей|больше новостей|смотреть все|показать все|\
    جميع الرسائل|كل الرسائل|جميع الأخبار|كل الأخبار|كافة الأخبار|كافة الرسائل|جميع البيانات|كل البيانات|عرض الكل|المزيد من الأخبار|الأرشيف|ارشيف|أرشيف|\
    全部消息|所有消息|全部新闻|所有新闻|全部信息|所有信息|全部讯息|查看全部|查看更多|更多消息|更多新闻|更多|存档|\
    todos los mensajes|todas las noticias|todos los comunicados|todas las publicaciones|ver todo|ver todos|ver todas|más noticias|archivo|\
    alle meldungen|alle nachrichten|alle mitteilungen|archiv",
);

static LINKS: WordSet = WordSet::phrases(
    "read more|more|full text|full story|continue reading|details|print|share|back|top|next|previous|\
    lire la suite|en savoir plus|suite|imprimer|читать далее|подробнее|далее|полный текст|печать|\
    اقرأ المزيد|المزيد|للمزيد|التفاصيل|طباعة|阅读更多|阅读全文|详情|详细|全文|leer más|más|seguir leyendo|mehr|weiterlesen",
);

static PAGE_WORDS: WordSet = WordSet::phrases(
    "page|pages|страница|страницы|стр|صفحة|صفحات|الصفحات|الصفحة|页|页码|página|páginas|seite|seiten|next|previous|prev|first|last|of|\
    suivant|précédent|вперед|вперёд|назад|далее|التالي|السابق|下一页|上一页|siguiente|anterior",
);

fn bare(text: &str) -> String {
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'")
}

fn is_one_of(text: &str, list: &WordSet) -> bool {
    list.has(&bare(text))
}

/// Words of a foot: what to do, how much of it, of what; and the small words between them.
static FOOT_VERBS: WordSet = WordSet::words(
    "view see show browse read go load voir afficher consulter ver mostrar смотреть показать читать открыть عرض شاهد مشاهدة",
);
static FOOT_AMOUNTS: WordSet = WordSet::words(
    "all more older earlier previous full tous toutes tout todos todas todo más все больше ещё еще другие предыдущие весь полный جميع كل كافة المزيد alle weitere ältere mehr",
);
static FOOT_THINGS: WordSet = WordSet::words(
    "messages news releases release press statements speeches remarks interviews articles letters publications posts items updates events briefings archive list stories \
    actualités nouvelles communiqués déclarations discours publications articles archives événements noticias comunicados discursos declaraciones publicaciones artículos entrevistas archivo mensajes \
    сообщения новости публикации материалы заявления выступления интервью статьи пресс релизы события архив список новостей الأخبار الرسائل البيانات الكلمات المقالات التصريحات الأرشيف \
    meldungen nachrichten mitteilungen reden interviews archiv",
);
static FOOT_LINKS: WordSet = WordSet::words(
    "the our of and in to from les nos des de la le et las los y del наши в на и من في die der",
);

/// Whether a line ends a list: `all messages`, `View all news »`, or the notice of rights at a page's end.
pub(crate) fn is_foot(text: &str) -> bool {
    text.len() <= 120 && (is_one_of(text, &FEET) || leads_to_all(text) || is_rights(text))
}

/// Whether every word leads to more of a list, and one says how much of it: `Voir toutes les actualités`.
fn leads_to_all(text: &str) -> bool {
    let bare = bare(text);
    let words: Vec<&str> = bare.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let known = |word: &&str| {
        [&FOOT_VERBS, &FOOT_AMOUNTS, &FOOT_THINGS, &FOOT_LINKS].iter().any(|list| list.has(word))
    };
    let amount = words.iter().any(|word| FOOT_AMOUNTS.has(word));
    let rest = words.iter().any(|word| FOOT_THINGS.has(word) || FOOT_VERBS.has(word));
    (2..=7).contains(&words.len()) && amount && rest && words.iter().all(known)
}

fn is_rights(text: &str) -> bool {
    text.starts_with(['©', 'Ⓒ']) || text.to_lowercase().starts_with("copyright ©")
}

/// Whether a line is a link to read on.
pub(crate) fn is_link(text: &str) -> bool {
    text.len() <= 80 && is_one_of(text, &LINKS)
}

/// Whether a line only leads to other pages of a list: `Pages: «« :: 123456 :: »»`.
pub(crate) fn is_pager(text: &str) -> bool {
    if text.chars().count() > 300 || crate::date::date_at(text).is_some() {
        return false;
    }
    let words_known = text
        .split(|c: char| !c.is_alphabetic() && c != '\'')
        .filter(|word| !word.is_empty())
        .all(|word| PAGE_WORDS.has(&word.to_lowercase()));
    let words = text.chars().any(char::is_alphabetic);
    let arrows = text.contains(['«', '»', '‹', '›', '→', '←', '|', '['])
        || text.contains("::")
        || text.contains(">>")
        || text.contains("...");
    let digits = text.chars().filter(char::is_ascii_digit).count();
    words_known && (arrows || words) && (digits > 0 || text.contains(['«', '»', '‹', '›']))
}

/// Whether a line is a heading in capitals between the parts of a list: `SPEECHES AND ARTICLES`.
pub(crate) fn is_heading_in_capitals(text: &str) -> bool {
    is_capitals(text)
        && text.split(' ').count() <= 6
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && !text.ends_with(['.', '!', '?', '…'])
}

/// Whether a line is written in capitals only, as headings are.
pub(crate) fn is_capitals(text: &str) -> bool {
    text.chars().count() <= 80
        && text.chars().any(char::is_uppercase)
        && !text.chars().any(char::is_lowercase)
}
