### كلمات الموقع العام بالعربية.
###
### مفتاح واحد لعبارة واحدة؛ ولجميع اللغات المفاتيح نفسها بالمتغيرات نفسها، وثمة اختبار يتحقق من ذلك.
### `PLURAL($count)` تعطي فئة العدد وفق CLDR؛ و`{ $count }` تعرض العدد على طريقة اللغة.
### تصل التواريخ إلى هذه العبارات مصوغة بالكلمات.

## في كل صفحة

page-title = { $page } – { $site }
# What search engines show of a page that says nothing of itself.
description-home = { $site }: بيانات وخطب ومقابلات كما صدرت، ويمكن لأي شخص التحقق منها.
description-page = { $page } على الموقع الرسمي: { $site }. كل نص مدرج في سجل علني يمكن لأي شخص التحقق منه.
skip-link = الانتقال إلى المحتوى الرئيسي
masthead-label = البعثة
masthead-today = اليوم
masthead-time-in = التوقيت في { $city }
masthead-clocks = التوقيت المحلي
masthead-contacts = الهاتف والبريد الإلكتروني
masthead-counters = عدّ الأيام
masthead-consular-line = الاستفسارات القنصلية
nav-label = القائمة الرئيسية
nav-breadcrumb = موقعك الحالي
nav-home = الصفحة الرئيسية
nav-messages = جميع المواد
nav-archive = الأرشيف
nav-contact = الاتصال بنا
nav-feed = موجز الأخبار
nav-changes = التغييرات
nav-calendar = الموقع في يوم آخر
nav-quote = التحقق من اقتباس
nav-verify = التحقق من الأصالة
nav-languages = اللغات
language-current = لغة هذه الصفحة: { $language }
footer-label = عن هذا الموقع
footer-record = السجل العام
footer-record-note = كل صفحة في هذا الموقع مستمدة من سجل عام موقَّع لا يقبل إلا إضافة القيود إليه.
footer-record-size = { PLURAL($count) ->
    [zero] لا قيود في السجل
    [one] قيد واحد في السجل
    [two] قيدان في السجل
    [few] { $count } قيود في السجل
    [many] { $count } قيدًا في السجل
   *[other] { $count } قيد في السجل
}
footer-origin = السجل { $origin }
footer-checkpoint = نقطة التحقق
footer-program = Chancery { $version }
print-address = عنوان هذه الصفحة: { $address }
permanent-link = رابط دائم
paragraph-link = رابط الفقرة { $number }
footnotes-title = الحواشي
footnote-back = العودة إلى النص

## الصفحة الرئيسية

home-latest = أحدث المواد
home-all-messages = جميع المواد
read-in-full = النص الكامل
read-in-full-title = النص الكامل: { $title }

## أنواع المواد

kind-label = النوع
kind-statement = بيان
kind-speech = خطاب
kind-remarks = تصريحات
kind-interview = مقابلة
kind-news-conference = مؤتمر صحفي
kind-briefing = إحاطة إعلامية
kind-letter = رسالة
kind-article = مقال
kind-reply = رد على وسائل الإعلام
kind-press-release = بيان صحفي
kinds-statement = البيانات
kinds-speech = الخطابات
kinds-remarks = التصريحات
kinds-interview = المقابلات
kinds-news-conference = المؤتمرات الصحفية
kinds-briefing = الإحاطات الإعلامية
kinds-letter = الرسائل
kinds-article = المقالات
kinds-reply = الردود على وسائل الإعلام
kinds-press-release = البيانات الصحفية

## صلة النص بما قيل

fidelity-label = النص
fidelity-verbatim = نص حرفي
fidelity-verbatim-note = هذا نص حرفي لما قيل.
fidelity-as-prepared = نص معدّ سلفًا
fidelity-as-prepared-note = العبرة بما أُلقي فعلًا.
fidelity-extract = مقتطف
fidelity-extract-note = هذا مقتطف وليس النص الكامل.
fidelity-summary = ملخص
fidelity-summary-note = هذا ملخص لما قيل.
fidelity-authored = نص مكتوب
fidelity-authored-note = صدر هذا النص مكتوبًا.

## الصفة القانونية للنص

status-label = صفة النص
status-authoritative = نص ذو حجية
status-authoritative-note = عند أي اختلاف بين النصوص، تكون الحجية لهذا النص.
status-official = نص رسمي
status-official-note = هذا نص رسمي صادر عن البعثة.
status-unofficial = ترجمة غير رسمية
status-unofficial-note = هذه ترجمة غير رسمية مقدَّمة للاطلاع فقط.

## التواريخ والبيانات

date-dated = التاريخ
date-issued = تاريخ النشر
date-event = تاريخ المناسبة
date-recorded = تاريخ القيد في السجل
date-corrected = تاريخ التصويب
date-captured = تاريخ الالتقاط
date-undated = بلا تاريخ
fact-number = الرقم
fact-number-value = رقم { $number }
fact-speaker = المتحدث
fact-speakers = المتحدثون
fact-place = المكان
fact-event = المناسبة
fact-outlet = الوسيلة الإعلامية
fact-title = العنوان
fact-lead = المقدمة
fact-body = النص
facts-label = عن هذه المادة
speaker-with-office = { $name }، { $office }

## النصوص واللغات

editions-title = النصوص باللغات المختلفة
editions-other = النصوص بلغات أخرى
edition-this = هذا النص
edition-in = لغة النص: { $language }
edition-read-in = القراءة باللغة: { $language }
edition-missing = لم تصدر هذه المادة باللغة المطلوبة ({ $language }).
edition-shown-instead = وهي معروضة هنا بلغة أخرى ({ $language }).
editions-count = { PLURAL($count) ->
    [zero] لا نصوص
    [one] نص واحد
    [two] نصان
    [few] { $count } نصوص
    [many] { $count } نصًا
   *[other] { $count } نص
}

## الأسئلة والأجوبة

turns-title = أسئلة وأجوبة
turn-question = سؤال
turn-answer = جواب
turn-question-by = سؤال من { $speaker }
turn-answer-by = جواب من { $speaker }
turns-count = { PLURAL($count) ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
}

## الاستيراد

import-label = مادة مستوردة
import-note = هذه المادة مستوردة من نشر سابق، وتواريخها هي التي يذكرها المصدر.
import-source = المصدر
import-source-value = { $source }، السطر { $line }
import-captured = التُقطت في { $date }
import-digest = بصمة المصدر (SHA-256)
import-excerpt = مقتطف
import-excerpt-note = لا يورد المصدر سوى الأسطر الأولى من هذه المادة، وهي ليست النص الكامل.
import-excerpts-note = ما يرد تحت كل عنوان في المصدر مقتطف وليس النص الكامل.

## التصويبات والتعديلات الأخرى

corrections-title = التصويبات
corrections-count = { PLURAL($count) ->
    [zero] لا تصويبات
    [one] تصويب واحد
    [two] تصويبان
    [few] { $count } تصويبات
    [many] { $count } تصويبًا
   *[other] { $count } تصويب
}
correction-minor = تصويب طفيف
correction-major = تصويب
correction-minor-on = تصويب طفيف بتاريخ { $date }
correction-major-on = تصويب بتاريخ { $date }
correction-notice = جرى تصويب هذه المادة في { $date }.
correction-see = الاطلاع على ما تغيّر وسببه
correction-reason = السبب
correction-changes = ما تغيّر
correction-edition = لغة النص: { $language }
correction-inserted = أُضيف
correction-removed = حُذف
correction-unchanged = { PLURAL($count) ->
    [zero] لا فقرات بلا تغيير
    [one] فقرة واحدة بلا تغيير
    [two] فقرتان بلا تغيير
    [few] { $count } فقرات بلا تغيير
    [many] { $count } فقرة بلا تغيير
   *[other] { $count } فقرة بلا تغيير
}
correction-unavailable = مُحي النص السابق ولا تمكن مقارنته.
correction-before = قبل التصويب
correction-after = بعد التصويب
history-title = سجل هذه المادة
history-published = نُشرت في { $date }
history-imported = استُوردت في { $date }
history-revised = حُدّثت في { $date }
history-edition-added = أُضيف نص بلغة أخرى ({ $language }) في { $date }
history-corrected = صُوّبت في { $date }
history-withdrawn = سُحبت في { $date }
history-reinstated = أُعيدت في { $date }
history-erased = مُحيت في { $date }
history-of = سجل المادة: { $title }
history-revision = النسخة { $number }
history-current = النص المعمول به
history-count = { PLURAL($count) ->
    [zero] لا نسخ
    [one] نسخة واحدة
    [two] نسختان
    [few] { $count } نسخ
    [many] { $count } نسخة
   *[other] { $count } نسخة
}
history-message = المادة بوضعها الحالي
history-all = جميع نسخ هذه المادة وإثباتاتها
history-text = النص بعد هذه النسخة
history-before = النص الذي استُبدل
history-text-added = أُضيف
history-text-changed = عُدّل
history-not-compared = يمكن مقارنة النصين في عنوانيهما.
record-entry = القيد { $number } في السجل
record-recorded = دُوّن في { $date }
record-proof = إثبات الإدراج
record-dossier = ملف التحقق
record-content = بايتات السجل
revision-of = { $title }: النسخة { $number }
revision-replaced-label = نص سابق
revision-notice = هذا هو النص كما تركته النسخة { $number } في { $date }.
revision-replaced = استُبدل بالنسخة { $number } في { $date }.

## Changes of the whole site

subject-mission = البعثة
subject-contact = وسيلة اتصال
subject-counter = عدّاد الأيام
subject-notice = إعلان
subject-person = شخص
subject-page = صفحة
subject-key = مفاتيح السجل
subject-promise = ما تتعهد البعثة بتدوينه
subject-message = مادة
subject-message-number = المادة رقم { $number }
change-revised = تحديث
change-edition-added = إضافة نص بلغة أخرى
change-corrected = تصويب
change-withdrawn = سحب
change-reinstated = إعادة
change-erased = محو
change-of = { $what }: { $title }
changes-title = التغييرات
changes-note = كل تصويب وسحب وإعادة ومحو في هذا الموقع، وكل ما أُضيف إلى ما سبق نشره. القائمة مستمدة من السجل، فلا يمكن إسقاط شيء منها.
changes-of = التغييرات: { $period }
changes-part = { $period }، الجزء { $number }
changes-count = { PLURAL($count) ->
    [zero] لا تغييرات
    [one] تغيير واحد
    [two] تغييران
    [few] { $count } تغييرات
    [many] { $count } تغييرًا
   *[other] { $count } تغيير
}
changes-newest = أحدث التغييرات
changes-in-order = الأحدث أولًا
changes-none = لم يتغير شيء مما نُشر.
changes-feed-title = { $mission }: التغييرات
changes-feed-link = خلاصة التغييرات (Atom)

## The calendar of the past

calendar-title = الموقع في يوم آخر
calendar-note = يؤدي كل يوم إلى الصفحة الرئيسية كما كانت في نهايته.
calendar-of = الموقع: { $period }
calendar-legend = تشير النقطة إلى الأيام التي نُشر فيها شيء أو تغيّر.
calendar-changed = فيه تغييرات
calendar-days = { PLURAL($count) ->
    [zero] لا أيام فيها تغييرات
    [one] يوم واحد فيه تغييرات
    [two] يومان فيهما تغييرات
    [few] { $count } أيام فيها تغييرات
    [many] { $count } يومًا فيها تغييرات
   *[other] { $count } يوم فيها تغييرات
}

## السحب والإعادة والمحو

withdrawn-label = مسحوبة
withdrawn-title = سُحبت هذه المادة
withdrawn-notice = سُحبت هذه المادة في { $date }، ولم تعد تعبّر عن موقف البعثة.
withdrawn-reason = سبب السحب
withdrawn-kept = النص محفوظ أدناه للتوثيق.
page-withdrawn-title = سُحبت هذه الصفحة
page-withdrawn-notice = سُحبت هذه الصفحة في { $date }، ولم تعد تعبّر عن موقف البعثة.
reinstated-label = معادة
reinstated-notice = سُحبت هذه المادة في { $withdrawn } وأُعيدت في { $date }.
reinstated-reason = سبب الإعادة
erased-label = ممحوّة
erased-title = مُحي هذا المحتوى
erased-notice = مُحي ما كان في هذا العنوان في { $date }، ولم يعد محفوظًا.
erased-reason = سبب المحو
erased-record = لا يزال السجل يثبت النشر والمحو.

## القوائم والأرشيف

messages-title = المواد
messages-none = لا توجد مواد
messages-none-yet = لم تُنشر أي مواد بعد.
messages-none-in = لا مواد: { $period }
messages-count = { PLURAL($count) ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
messages-in = المواد: { $period }
messages-in-language = { PLURAL($count) ->
    [zero] لا مواد ({ $language })
    [one] مادة واحدة ({ $language })
    [two] مادتان ({ $language })
    [few] { $count } مواد ({ $language })
    [many] { $count } مادة ({ $language })
   *[other] { $count } مادة ({ $language })
}
archive-title = الأرشيف
archive-of = الأرشيف: { $period }
archive-years = حسب السنة
archive-months = حسب الشهر
archive-days = حسب اليوم
archive-all-years = جميع السنوات
archive-all-kinds = جميع الأنواع
archive-filter = العرض حسب النوع
archive-undated = مواد بلا تاريخ
archive-back = العودة إلى الأرشيف
pages-label = الصفحات
page-previous = السابق
page-next = التالي
page-newer = مواد أحدث
page-older = مواد أقدم
message-previous = المادة السابقة
message-next = المادة التالية
period-previous = السابق: { $period }
period-next = التالي: { $period }

## عدّ الأيام

counter-since = منذ { $date }
counter-ahead = { $label }: { $future }
counter-in-days = { PLURAL($days) ->
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يومًا
   *[other] بعد { $days } يوم
}
counter-days = { PLURAL($days) ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}

## الإشعارات

notices-title = الإشعارات
notice-emergency = إعلان طارئ
notice-warning = تحذير
notice-information = معلومة
notice-from = من { $date }
notice-until = حتى { $date }

## الموقع كما كان

asof-label = الموقع كما كان
asof-banner = تتصفحون الموقع كما كان في { $date }.
asof-banner-never = لا يذكر السجل شيئًا عن { $date }، فقيده الأول لاحق لهذا التاريخ.
asof-pinned = { PLURAL($count) ->
    [zero] لا تستند هذه الصفحة إلى أي قيد في السجل، وهي لا تتغير.
    [one] تستند هذه الصفحة إلى القيد الأول في السجل، وهي لا تتغير.
    [two] تستند هذه الصفحة إلى أول قيدين في السجل، وهي لا تتغير.
    [few] تستند هذه الصفحة إلى أول { $count } قيود في السجل، وهي لا تتغير.
    [many] تستند هذه الصفحة إلى أول { $count } قيدًا في السجل، وهي لا تتغير.
   *[other] تستند هذه الصفحة إلى أول { $count } قيد في السجل، وهي لا تتغير.
}
asof-not-pinned = قد تُضاف إلى هذه الصفحة قيودٌ لاحقة، كعمليات الاستيراد.
asof-pin = الرابط الدائم لهذه النسخة من الموقع
asof-now = الانتقال إلى الموقع بوضعه الحالي
asof-import-claim = تُعرض المواد المستوردة كما وردت في مصدرها؛ ولم تنشرها البعثة هنا في ذلك الوقت.
asof-first-masthead = بيانات البعثة هي الواردة في قيدها الأول في السجل.
asof-proven = { PLURAL($count) ->
    [zero] لا يثبت أي قيد ما يُعرض هنا.
    [one] يثبت ما يُعرض هنا القيدُ الأول في السجل، وهو موقَّع ومثبَّت بنقطة تحقق موقَّعة.
    [two] يثبت ما يُعرض هنا أولُ قيدين في السجل، وهما موقَّعان ومثبَّتان بنقطة تحقق موقَّعة.
    [few] تثبت ما يُعرض هنا أول { $count } قيود في السجل، وكلها موقَّعة ومثبَّتة بنقطة تحقق موقَّعة.
    [many] يثبت ما يُعرض هنا أول { $count } قيدًا في السجل، وكلها موقَّعة ومثبَّتة بنقطة تحقق موقَّعة.
   *[other] يثبت ما يُعرض هنا أول { $count } قيد في السجل، وكلها موقَّعة ومثبَّتة بنقطة تحقق موقَّعة.
}
asof-theme = التصميم والعبارات الثابتة من برنامج Chancery { $version }.
asof-other-day = اختيار يوم آخر
asof-future-title = لم يحن هذا الوقت بعد
asof-future-text = يمكن عرض الموقع كما كان في الماضي، لا كما سيكون في { $date }.
asof-invalid-title = تعذّرت قراءة التاريخ والوقت
asof-invalid-text = يبدأ عنوان أي نسخة سابقة من الموقع بتاريخ ووقت، مثل { $example }.

## الاتصال

contact-title = الاتصال بنا
contact-lines = وسائل الاتصال
contact-none = لم تُنشر أي وسائل اتصال.
contact-telephone = الهاتف
contact-email = البريد الإلكتروني
contact-call = الاتصال – { $label }: { $phone }
contact-write = المراسلة – { $label }: { $email }

## الموجز

feed-title = { $mission }: المواد
feed-subtitle = المواد – { $mission } ({ $language })
feed-link = موجز الأخبار (Atom)
feed-withdrawn = مسحوبة: { $title }
feed-corrected = مصوَّبة: { $title }

## عند تعذّر عرض الصفحة

not-found-title = الصفحة غير موجودة
not-found-text = لا توجد صفحة في هذا العنوان.
not-found-hint = قد يكون العنوان ناقصًا. ويضم الأرشيف جميع المواد.
not-then-title = لم تكن الصفحة موجودة حينذاك
not-then-text = لم تكن في هذا العنوان صفحة في { $date }.
bad-request-title = تعذّر فهم هذا الطلب
bad-request-text = صيغة العنوان أو الطلب غير صحيحة.
not-allowed-title = هذا الإجراء غير ممكن هنا
not-allowed-text = صفحات هذا الموقع للقراءة ولا تقبل الكتابة.
unavailable-title = غير متاح مؤقتًا
unavailable-text = يتعذر على الموقع الرد حاليًا. يُرجى إعادة المحاولة بعد قليل.
failed-title = حدث خطأ
failed-text = تعذّر عرض الصفحة. الخطأ من جانبنا، وقد سُجّل.
error-reference = المرجع: { $reference }
error-home = الانتقال إلى الصفحة الرئيسية
error-archive = الانتقال إلى الأرشيف

## Verifying

verify-lead = هل صدر هذا البيان عن البعثة حقًا، كاملًا وبلا تغيير؟ يتحقق متصفحك من ذلك بنفسه، ولا يُرسَل أي شيء مما تختاره هنا.
verify-no-script = يجري هذا التحقق في متصفحك ويحتاج إلى JavaScript. ومن دونه استخدم البرنامج كما هو موضح أدناه.
verify-choose = اختر ملفًا أو أفلته هنا
verify-choose-help = بحد أقصى 64 ميبي بايت. قدّم الإثبات ونصه معًا أو واحدًا بعد الآخر.
verify-address = أو عنوان صفحة من هذا الموقع
verify-check = تحقَّق
verify-working = جارٍ التحقق…
verify-authentic = أصلي. هذا نص البعثة نفسه، كاملًا وبلا تغيير، كما هو وارد في السجل العام.
verify-authentic-page = أصلي. المادة الواردة في هذه الصفحة مطابقة كلمةً كلمةً لما في السجل العام.
verify-false = غير أصلي.
verify-unknown = لا يمكن الجزم.
verify-fork = الدليل صحيح: وقّع مفتاح سجل البعثة سجلين متناقضين، عدد قيود أحدهما { $first } وعدد قيود الآخر { $second }. وقد رصدت ذلك مرآةٌ في { $date } واحتفظت به.
verify-rollback = الدليل صحيح: أكدت البعثة حالة أقدم لسجلها، عدد قيودها { $second }، بعد حالة أحدث، عدد قيودها { $first }. وقد رصدت ذلك مرآةٌ في { $date } واحتفظت به.
verify-unsigned = الدليل صحيح: لم يُوقَّع القيد { $entry } من السجل بمفتاح البعثة قط. وقد رصدت ذلك مرآةٌ في { $date } واحتفظت به.
verify-issuer = صادر عن
verify-message = المادة
verify-edition = النص
verify-edition-value = { $language }: { $title } (النص { $revision })
verify-edition-erased = { $language }: مُحي النص { $revision } بعد ذلك
verify-revision = النسخة
verify-revision-value = { $revision }، أنشأها القيد { $entry } من السجل
verify-keys = المفاتيح
verify-keys-pinned = المفاتيح هي نفسها المعروفة لهذه الصفحة.
verify-keys-stated = المفاتيح هي ما يذكره الملف نفسه: قارنها.
verify-key-log = مفتاح السجل { $key }
verify-key-mission = مفتاح البعثة { $key }
verify-key-recovery = مفتاح الاسترداد { $key }
verify-checkpoint = نقطة التحقق
verify-checkpoint-value = { $size } من السجل { $record }
verify-cosignatures = التوقيعات المصادِقة
verify-heartbeat = أكدت البعثة أنها أحدث نقطة تحقق لديها في { $date }
verify-strangers = وقّعها أيضًا { $names }، ومفاتيحهم غير معروفة لهذه الصفحة
verify-no-cosignatures = لا أحد سوى السجل نفسه
verify-later = ما حدث بعد ذلك
verify-later-none = لا يذكر هذا الملف أي تصويب أو سحب. ومن يسلّم ملفًا يستطيع إسقاط أحدثها: وهي تظهر في صفحة المادة.
verify-later-unknown = لا يتحدث الإثبات إلا عن قيد واحد. ويُعرف من الملف الكامل أو من صفحة المادة هل صُوِّب النص لاحقًا.
verify-reason = السبب: { $reason }
verify-withdrawn = سحبت البعثة هذه المادة بعد ذلك، ولم تعد تعبّر عن موقفها.
verify-erased = مُحي النص بعد ذلك. ولا يزال السجل يثبت النشر والمحو.
verify-around = قورن العنوان والمقدمة والبيانات والنص، ولم يُقارَن ما يحيط بها في الصفحة.
verify-passage = تختلف الصفحة هنا: { $passage }
verify-what-title = ما يمكنك التحقق منه
verify-what-dossier = ملف كامل (‎.dossier): مادة مع كل ما يثبتها. يُتحقق منه من دون شبكة.
verify-what-proof = إثبات (‎.tlog-proof) مع النص الذي يتعلق به.
verify-what-page = صفحة مادة حفظتها من هذا الموقع، أو عنوانها. ويُطلب السجل حينئذ من الموقع.
verify-what-evidence = الدليل الذي احتفظت به مرآة.
verify-to-quote = لديك مقطع فقط؟ تحقق من الاقتباس.
verify-how-title = كيف يجري التحقق
verify-how-browser = يُعاد حساب كل توقيع وكل بصمة وموضع كل قيد في السجل داخل متصفحك بواسطة برنامج صغير من هذا الموقع، وتُقارَن بالمفاتيح أدناه. وبعد فتح هذه الصفحة يُتحقق من الملف حتى من دون شبكة.
verify-how-program = من يفضل عدم الاعتماد على هذا الموقع يستخدم برنامج Chancery على حاسوبه:
verify-how-docs = تشرح وثائق البرنامج كل خطوة وكل بايت، فيستطيع أي شخص كتابة برنامجه الخاص.
verify-known-title = مفاتيح هذا السجل
verify-known-text = قارنها بما تخبرك به البعثة بطريق آخر: في مطبوعة أو بالهاتف أو شخصيًا.
verify-known-since = ابتداءً من القيد { $entry }
key-log = مفتاح السجل
key-mission = مفتاح البعثة
key-heartbeat = مفتاح الحضور
key-recovery = مفتاح الاسترداد

## What a check may find wrong

fault-not-a-dossier = ليس للملف الشكل المطلوب: إما أنه غُيِّر أو لم يكن من هذا النوع قط.
fault-too-large = الملف أكبر من الحد المسموح: أكثر من 64 ميبي بايت أو أكثر من 10000 قيد.
fault-entry-form = غُيِّر أحد قيود السجل: ليس له الشكل الوحيد المعتمد للقيود.
fault-act-form = ثمة قرار في الملف يناقض نفسه أو يناقض السجل.
fault-order = قيود السجل ليست في ترتيبها، أو أن أحدها مكرر.
fault-missing-entry = ثمة قيد مفقود: سلسلة القرارات بشأن هذه المادة غير متصلة.
fault-chain = ثمة قرار لا يتصل بما قبله.
fault-other-record = أجزاء الملف تعود إلى سجلات مختلفة.
fault-proof = القيد غير موجود في السجل الذي تشمله نقطة التحقق: إما أنه غُيِّر أو أن الإثبات لقيد آخر.
fault-number = رقم رسمي مفقود أو غير صحيح.
fault-instants = تواريخ أحد القيود متناقضة.
fault-content-altered = النص ليس ما أدرجته البعثة في السجل: فقد غُيِّر.
fault-content-form = لأحد النصوص شكل أو محارف لا يقبلها السجل أبدًا.
fault-content-foreign = يحتوي الملف على نص لم تدرجه البعثة في السجل قط.
fault-content-missing = ثمة نص مفقود لا يذكر السجل أنه مُحي.
fault-content-revived = يحتوي الملف على نص كان على البعثة محوه.
fault-other-key = مفتاح آخر بالاسم نفسه: ليست هذه مفاتيح سجل هذه البعثة.
fault-unsigned-act = لم يوقّع مفتاح البعثة على هذا.
fault-about-missing = لا يحتوي الملف على القيد الذي يتعلق به.
fault-checkpoint-form = غُيِّرت نقطة تحقق السجل: ليس لها الشكل المطلوب.
fault-checkpoint-unsigned = نقطة التحقق غير موقَّعة بمفتاح السجل المعروف لهذه الصفحة.
fault-cosignature-false = غُيِّر توقيع مصادِق على نقطة التحقق.
fault-text-differs = النص ليس ما يتعلق به الإثبات: إما أنه غُيِّر أو أنه نص آخر.
fault-evidence-proof = الدليل نفسه غير صحيح: فبرهانه لا يصمد.
fault-evidence-form = هذا ليس دليلًا من مرآة، أو أنه غُيِّر.
fault-not-a-proof = ليس للإثبات الشكل المطلوب: فقد غُيِّر.
fault-page-altered = تشير الصفحة إلى نص غير موجود في السجل.
fault-page-text = تعرض الصفحة غير ما في السجل: فقد غُيِّر نصها.

## What a check may not be able to tell

unknown-keys-unknown = الملف من السجل { $record }، ومفاتيحه غير معروفة لهذه الصفحة. تحقق في موقع تلك البعثة.
unknown-text-wanted = الإثبات نفسه صحيح. اختر الآن النص الذي يتعلق به.
unknown-file = هذا ليس ملفًا كاملًا ولا إثباتًا مع نصه ولا صفحة محفوظة من هذا الموقع.
unknown-page = لا تذكر الصفحة أي نص من السجل تعرض. قدّم صفحة مادة واحدة.
unknown-page-erased = مُحي نص هذه الصفحة بعد ذلك ولم يعد ممكنًا مقارنته.
unknown-network = يحتاج هذا إلى سجل الموقع، والموقع غير متاح. ويمكن التحقق من ملف كامل من دون شبكة.
unknown-answer = ليس في الموقع ما يمكن التحقق منه في هذا العنوان.
unknown-other-site = هذا العنوان لموقع آخر. احفظ صفحته واختر الملف، أو تحقق في ذلك الموقع.
unknown-not-an-address = هذا ليس عنوانًا.
unknown-evidence-word = نقطتا التحقق أصليتان. أما حجب شيء أو تقديمه على غير حاله فهو قول المرآة التي احتفظت بهذا الملف.
unknown-evidence-empty = نقطتا التحقق أصليتان ولا تتناقضان.
unknown-browser = لا يستطيع هذا المتصفح التحقق من توقيعات Ed25519. استخدم متصفحًا أحدث أو الأمر أدناه.
unknown-failed = أخفق التحقق نفسه. استخدم الأمر أدناه.

## Quotations

quote-lead = ألصق ما يُنسب إلى البعثة من كلام. ويبيّن الجواب هل يرد في السجل العام كلمةً كلمةً.
quote-label = المقطع
quote-help = من 5 كلمات إلى 2000 كلمة، بأي لغة من لغات السجل. ضع علامة الحذف (…) مكان ما تتركه.
quote-check = تحقَّق من المقطع
quote-how-title = ما يُعتدّ به
quote-how-same = لا يُعتدّ بعلامات التنصيص والشرطات والفراغات وفواصل الأسطر وحالة الأحرف عند الطرفين وغياب التشكيل.
quote-how-other = أما الكلمة المغيَّرة أو الرقم أو النفي فيُعتدّ به دائمًا.
quote-to-verify = لديك ملف أو صفحة كاملة؟ تحقق من أصالتها.
quote-answer = الجواب
quote-verbatim = حرفي: يرد هذا المقطع في السجل كلمةً كلمةً.
quote-altered = مُغيَّر: لا يرد هذا المقطع في السجل. ويختلف أقرب مقطع إليه كما هو مبيّن.
quote-not-found = غير موجود: لا يرد ما يشبهه في السجل حتى نقطة التحقق { $size }.
quote-too-short = المقطع أقصر من أن يُميَّز عن غيره. أقل عدد من الكلمات: { $limit }.
quote-too-long = المقطع أطول من أن يُتحقق منه دفعةً واحدة. أقصى عدد من الكلمات: { $limit }.
quote-unavailable = لا تزال مقاطع السجل قيد الفهرسة. يُرجى المحاولة مجددًا بعد قليل.
quote-difference = الاختلاف عن السجل
quote-difference-help = المشطوب: ما يرد في السجل دون المقطع. وما تحته خط: ما يرد في المقطع دون السجل.
quote-left-out = في السجل وحده:
quote-added = في المقطع وحده:
quote-omitted = المحذوف عند علامة الحذف
quote-punctuation = تختلف علامات الترقيم أو التشكيل أو حالة الأحرف عن السجل.
quote-not-current = لم يعد ساريًا
quote-current = النسخة { $revision }. ولا تزال المادة تقول ذلك.
quote-corrected = النسخة { $revision }. صُوِّب النص بعد ذلك في { $date }، وتقول المادة الآن غير ذلك.
quote-revised = النسخة { $revision }. حُدِّث النص بعد ذلك في { $date }، وتقول المادة الآن غير ذلك.
quote-withdrawn = النسخة { $revision }. سُحبت المادة في { $date } ولم تعد تعبّر عن موقف البعثة.
quote-revision-link = المقطع في النسخة { $revision }
quote-now-link = المادة كما هي الآن
quote-more = يرد في مواد أخرى أيضًا.
quote-promise = تلتزم البعثة بأن تدرج في السجل كل مادة من هذه الأنواع. ولا يرد هذا في أي منها:
quote-no-promise = لم تلتزم البعثة بإدراج كل موادها في السجل، فربما قالت ذلك في مكان آخر.

## Copying with the source

copy-label = المقطع المحدد
copy-quote = «{ $text }»
copy-line = النسخة { $revision }، السجل { $record }، نقطة التحقق { $size }
copy-button = نسخ مع المصدر
copy-dismiss = إخفاء
copy-done = تم النسخ
copy-failed = لم يسمح المتصفح بذلك

## على الورق

paper-page = الصفحة { $number } من { $count }
paper-contents = المحتويات
paper-check-title = كيفية التحقق من هذه الوثيقة
paper-check-code = امسحوا الرمز أو افتحوا العنوان: يعرض الموقع هذا النص بعينه ويبيّن ما إذا كان لا يزال ساريًا.
paper-check-file = يحمل ملف PDF إثباته معه. ويبيّن الأمر «chancery verify»، ولو من دون اتصال بالشبكة، ما إذا كان الملف قد عُدِّل.
paper-code = رمز QR يؤدي إلى { $address }
paper-dossier = ملف التحقق: الدليل على أن هذا النص مدوَّن في السجل العام
paper-picture = صورة: { $text }
paper-entry = القيد { $entry } في السجل { $record }، النسخة { $revision }

## المكاتب وأوقات العمل

hours-title = أوقات العمل
hours-closes-today = مفتوح الآن، ويُغلق الساعة { $time }
hours-closes-later = مفتوح الآن، ويُغلق يوم { $day } الساعة { $time }
hours-always = مفتوح على مدار الساعة
hours-opens-today = مغلق الآن، ويُفتح الساعة { $time }
hours-opens-tomorrow = مغلق الآن، ويُفتح غدًا الساعة { $time }
hours-opens-later = مغلق الآن، ويُفتح يوم { $day } الساعة { $time }
hours-never = مغلق حتى إشعار آخر
hours-zone = الأوقات بتوقيت { $city }.
hours-yours = { $time } بتوقيتك
hours-days = من { $from } إلى { $until }
hours-two-days = { $from } و{ $until }
hours-every-day = كل يوم
hours-span = { $from } – { $until }
hours-all-day = طوال اليوم
hours-closed = مغلق
hours-coming = تغييرات أوقات العمل في الأسابيع المقبلة
hours-eve = إغلاق مبكر قبل عطلة: { $holiday }
office-address = العنوان
office-position = الموقع
office-reach = الهاتف والبريد الإلكتروني
office-emergency = حالات الطوارئ
office-inside = من داخل البلد
office-outside = من الخارج
office-calendar = أوقات العمل لتقويمك (iCalendar)
office-holidays = { $name } لتقويمك (iCalendar)
office-withdrawn-title = سُحبت بيانات هذا المكتب
office-withdrawn-notice = سُحبت بيانات هذا المكتب في { $date }، ولم يعد يستقبل المراجعين.
calendar-hours = { $office }: أوقات العمل
calendar-open = { $office }: مفتوح
calendar-closed = { $office }: مغلق
menu-under = صفحات قسم { $page }
page-children = في هذا القسم
subject-office = مكتب
subject-holidays = العطلات الرسمية
subject-redirect = إعادة توجيه

## ملفات لم تعد معروضة

file-withdrawn-title = سُحب هذا الملف
file-withdrawn-text = سُحب الملف الذي كان في هذا العنوان في { $date }، ولم يعد معروضًا.
file-withdrawn-link = قراءة الإشعار المنشور مكانه
file-replaced-title = استُبدل هذا الملف
file-replaced-text = استُبدل بالملف الذي كان في هذا العنوان ملفٌّ أحدث في { $date }.
file-replaced-link = فتح الملف الساري

# A page whose PDF would be too long.
paper-too-long-title = أكثر مما تتسع له وثيقة واحدة
paper-too-long-text = تضم هذه الصفحة أكثر مما يتسع له ملف PDF واحد. اطلب شهرًا أو يومًا منها، أو الرسائل كلاً على حدة.
paper-no-letters-title = ينقص حرف
paper-no-letters-text = لا يحوي أي خط في هذا الموقع بعض حروف هذه الصفحة، مثل { $letters }، فلا يمكن أن يُصنع منها ملف PDF. أما الصفحة نفسها ونصها وصيغتا Markdown والبيانات ففيها الحروف كلها.

## A preview of a theme (chancery theme preview)

preview-title = معاينة
preview-text = تشاهدون الموقع بتصميم لم يُنشر بعد، ولا يراه سواكم على هذا النحو.

## الملفات

media-picture = صورة
media-drawing = رسم
media-film = تسجيل مرئي
media-sound = تسجيل صوتي
media-pdf = PDF
media-document = مستند نصي
media-sheet = جدول بيانات
media-slides = عرض تقديمي
media-archive = ملف ZIP مضغوط
media-text = ملف نصي
media-file = ملف
media-facts = { $type }، { $size }
media-transcript = النص المكتوب
media-withdrawn = سُحب هذا الملف في { $date }.
media-erased = حُذف هذا الملف في { $date }.
media-with-message = سُحب هذا الملف مع المادة نفسها.
media-unknown = هذا الملف غير متاح.
attachments-title = المرفقات
table-title = جدول
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $size } ميغابايت
size-gigabytes = { $size } غيغابايت

## قراءة المادة

contents-title = المحتويات
fact-topics = الموضوعات
fact-places = الأماكن
fact-series = في إطار
fact-translates = مترجم عن
translation-behind-label = الترجمة
translation-behind = عُدِّل النص الأصلي ({ $language }) بعد إعداد هذه الترجمة.
translation-see = ما الذي تغيّر
related-title = مواد ذات صلة
siblings-title = المادة السابقة والتالية
sibling-previous = السابقة
sibling-next = التالية
beside-label = القراءة جنبًا إلى جنب مع النص باللغة
beside-title = { $title } ({ $first } / { $second })
beside-note = نصان للمادة نفسها، فقرةً بفقرة.
beside-untranslated = في النص الآخر فقط
forms-title = هذه الصفحة بصيغة
form-text = نص
form-markdown = Markdown
form-json = بيانات
form-pdf = PDF

## People, topics, places, series, kinds

people-title = الشخصيات
topics-title = الموضوعات
places-title = الأماكن
series-title = الزيارات والمؤتمرات
kinds-title = أنواع المواد
groups-none = لم يُنشر شيء هنا بعد.
group-of = { $name }: { $period }
person-offices = المناصب
person-office = المنصب
person-from = من
person-until = إلى
person-then = المنصب في حينه:
place-zone = التوقيت المحلي: { $zone }
# From one day to another: "3 to 5 March 2026".
span-both = من { $from } إلى { $until }
span-from = اعتبارًا من { $from }
span-until = حتى { $until }
archive-browse = تصفّح حسب
archive-calendar = الأيام التي صدرت فيها مواد
subject-media = ملف وسائط
subject-theme = مظهر الموقع
subject-topic = موضوع
subject-place = مكان
subject-series = سلسلة

## الملفات في صفحة «تحقّق»

verify-authentic-file = أصلي. هذا الملف مطابق تمامًا لملف نشرته البعثة كما هو وارد في السجل العام.
verify-file = الملف
verify-file-value = { $name } ({ $type }، الحجم بالبايت: { $size })، ابتداءً من النسخة { $revision }
verify-file-replaced = استبدلت البعثة بهذا الملف غيره لاحقًا، في النسخة { $revision }.
fault-file-differs = الملف ليس ما يتعلق به الملف الكامل: إما أنه غُيِّر أو أنه ملف آخر.
unknown-no-file = الملف الكامل المرفق لا يتعلق بملف وسائط، أو أن ذلك الملف مُحي.
