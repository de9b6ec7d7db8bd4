### كلمات الموقع العام بالعربية.
###
### مفتاح واحد لعبارة واحدة؛ ولجميع اللغات المفاتيح نفسها بالمتغيرات نفسها، وثمة اختبار يتحقق من ذلك.
### `PLURAL($count)` تعطي فئة العدد وفق CLDR؛ و`{ $count }` تعرض العدد على طريقة اللغة.
### تصل التواريخ إلى هذه العبارات مصوغة بالكلمات.

## في كل صفحة

page-title = { $page } – { $site }
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
