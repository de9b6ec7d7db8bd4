//! Which kind of message a title announces.

use record::Kind;

/// Stems by kind. A stem is matched at the beginning of a word; in Chinese anywhere. `|` ends a stem that is a whole word.
const STEMS: &[(Kind, &str)] = &[
    (
        Kind::NewsConference,
        "press conference;press-conference;news conference;news-conference;conférence de presse;conferencia de prensa;rueda de prensa;pressekonferenz;пресс-конференци;пресс конференци;مؤتمر صحفي;مؤتمر صحافي;المؤتمر الصحفي;المؤتمر الصحافي;مؤتمرا صحفيا;مؤتمره الصحفي;记者会;记者招待会;新闻发布会;記者會;記者会見",
    ),
    (
        Kind::Briefing,
        "briefing;point de presse;брифинг;إحاطة;الإحاطة;إيجاز;الإيجاز;例行记者会;吹风会;例行发布会;sesión informativa;regierungspressekonferenz",
    ),
    (
        Kind::PressRelease,
        "press release;press-release;news release;communiqué;communique;пресс-релиз;بيان صحفي;بيان صحافي;新闻稿;新闻公报;comunicado;nota de prensa;pressemitteilung;notice|;announcement;объявлени;إعلان|;公告;通知;сообщение для сми;media note;avis|;aviso",
    ),
    (
        Kind::Interview,
        "interview;entretien;интервью;مقابلة;المقابلة;حوار|;حديث صحفي;لقاء صحفي;采访;专访;访谈;entrevista",
    ),
    (
        Kind::Letter,
        "letter;lettre;письм;رسالة;الرسالة;برقية;来信;公开信;致信;函|;信件;的信;贺信;贺电;carta;brief|;telegram;телеграмм;послани;message of congratulations;congratulatory message;message de félicitations",
    ),
    (
        Kind::Article,
        "article;op-ed;column|;essay;tribune|;tribune de;статья;статьи;статью;статье;статей;مقال;المقال;文章;署名文章;撰文;artículo;articulo;artikel;beitrag;gastbeitrag;authored",
    ),
    (
        Kind::Reply,
        "reply;replies;response;responds;answer to;answer by;answer of;answers a;answers media;'s answer;’s answer;répons;répond;ответ|;ответы|;отвечает|;ответил;رد |;ردا على;ردًا على;رداً على;يرد |;رد|;إجابة;جواب;答复;回应;答记者问;回答;答问;respuesta;responde|;antwort;отклик",
    ),
    (
        Kind::Speech,
        "speech;address by;address of;address at;address to;'s address;’s address;keynote;lecture|;toast|;discours;allocution;выступлени;речь|;речи|;доклад;лекци;слово|;كلمة;خطاب;الخطاب;讲话;演讲;致辞;演说;发言稿;discurso;intervención;alocución;rede|;ansprache",
    ),
    (
        Kind::Remarks,
        "remarks;opening remark;comments by;comments of;'s comments;’s comments;answers to questions;answers to media questions;propos|;remarques;observations de;вступительн;ответы на вопросы;реплик;ملاحظات;مداخلة;تصريحات;答问实录;发言;palabras;comentarios;declaraciones a;stakeout",
    ),
    (
        Kind::Statement,
        "statement;declaration;comment|;commentary;déclaration;commentaire;заявлени;комментари;بيان|;البيان;تصريح;تعليق;声明;表态;评论;谈话;declaración;comentario;erklärung",
    ),
];

/// The kind that `title` announces, if a word in it does.
///
/// Words outside quotation marks count before those inside, which are the words of another title. The first
/// such word decides; but remarks and statements made at a news conference or briefing are that.
pub(crate) fn kind_of(title: &str) -> Option<Kind> {
    kind_in(&unquoted(title)).or_else(|| kind_in(title))
}

/// `title` with blanks in place of what stands in quotation marks of one pair or another.
fn unquoted(title: &str) -> String {
    let mut depth = 0_usize;
    let mut text = String::with_capacity(title.len());
    for c in title.chars() {
        match c {
            '“' | '«' | '„' | '《' | '「' => depth += 1,
            '”' | '»' | '》' | '」' => depth = depth.saturating_sub(1),
            _ if depth == 0 => text.push(c),
            _ => {}
        }
    }
    // A mark without its counterpart hides nothing.
    if depth == 0 { text } else { title.to_owned() }
}

fn kind_in(title: &str) -> Option<Kind> {
    let lower = title.to_lowercase().replace('’', "'");
    let mut found: Vec<(usize, usize, Kind)> = Vec::new();
    for (kind, stems) in STEMS {
        for stem in stems.split(';') {
            if let Some(at) = find_stem(&lower, stem) {
                found.push((at, stem.len(), *kind));
            }
        }
    }
    // The longest of those that begin first: `press release` before `press`.
    found.sort_by_key(|(at, length, _)| (*at, std::cmp::Reverse(*length)));
    let first = found.first()?.2;
    let setting = found
        .iter()
        .map(|(_, _, kind)| *kind)
        .find(|kind| matches!(kind, Kind::NewsConference | Kind::Briefing | Kind::Interview));
    match (first, setting) {
        (Kind::Remarks | Kind::Speech, Some(setting)) => Some(setting),
        (Kind::Statement, Some(setting @ (Kind::NewsConference | Kind::Briefing))) => Some(setting),
        _ => Some(first),
    }
}

fn find_stem(text: &str, stem: &str) -> Option<usize> {
    let whole = stem.ends_with('|');
    let stem = stem.trim_end_matches('|');
    let han = stem.chars().next().is_some_and(|c| ('\u{3400}'..='\u{9FFF}').contains(&c));
    text.match_indices(stem).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + stem.len()..].chars().next();
        if han {
            // A spokesperson (发言人) is not a remark (发言).
            return !(stem == "发言" && after == Some('人'));
        }
        let begins = stem.starts_with(['\'', '’'])
            || before.is_none_or(|c| !c.is_alphanumeric())
            || arabic_prefix(text, *at);
        let ends = !whole || after.is_none_or(|c| !c.is_alphanumeric());
        begins && ends
    })
}

/// Whether only letters that Arabic writes onto a word stand before it: `و`, `ال`, `ب`, `ل`.
fn arabic_prefix(text: &str, at: usize) -> bool {
    let word_start = text[..at]
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |index| index + text[index..].chars().next().map_or(1, char::len_utf8));
    matches!(&text[word_start..at], "ال" | "و" | "وال" | "ب" | "بال" | "لل" | "ل" | "في")
}
