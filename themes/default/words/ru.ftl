### Слова открытой части сайта на русском языке.
###
### Один ключ — одна фраза; во всех языках одни и те же ключи с одними и теми же переменными, и это проверяет тест.
### `PLURAL($count)` даёт категорию числа по CLDR; `{ $count }` показывает число так, как принято в языке.
### Даты приходят уже записанными словами; после «г.» вторая точка не ставится, поэтому дата не стоит в конце фразы с точкой.

## На каждой странице

page-title = { $page } – { $site }
# What search engines show of a page that says nothing of itself.
description-home = { $site }: заявления, речи и интервью в том виде, в каком они были опубликованы; каждый может их проверить.
description-page = { $page } на официальном сайте: { $site }. Каждый текст внесён в публичный реестр, который может проверить любой.
skip-link = Перейти к основному содержанию
masthead-label = Представительство
masthead-today = Сегодня
masthead-time-in = Время: { $city }
masthead-clocks = Местное время
masthead-contacts = Телефоны и электронная почта
masthead-counters = Счёт дней
masthead-consular-line = Консульские вопросы
nav-label = Главное меню
nav-breadcrumb = Вы находитесь здесь
nav-home = Главная
nav-messages = Все публикации
nav-archive = Архив
nav-contact = Контакты
nav-feed = Лента новостей
nav-changes = Изменения
nav-calendar = Сайт на другую дату
nav-quote = Проверить цитату
nav-verify = Проверить подлинность
nav-languages = Языки
language-current = Язык этой страницы: { $language }
footer-label = О сайте
footer-record = Публичный реестр
footer-record-note = Все страницы сайта построены по подписанному публичному реестру, записи в который можно только добавлять.
footer-record-size = { PLURAL($count) ->
    [one] { $count } запись в реестре
    [few] { $count } записи в реестре
    [many] { $count } записей в реестре
   *[other] { $count } записи в реестре
}
footer-origin = Реестр { $origin }
footer-checkpoint = Контрольная точка
footer-program = Chancery { $version }
print-address = Адрес страницы: { $address }
permanent-link = Постоянная ссылка
paragraph-link = Ссылка на абзац { $number }
footnotes-title = Примечания
footnote-back = Вернуться к тексту

## Главная страница

home-latest = Последние публикации
home-all-messages = Все публикации
read-in-full = Читать полностью
read-in-full-title = Читать полностью: { $title }

## Виды публикаций

kind-label = Вид
kind-statement = Заявление
kind-speech = Речь
kind-remarks = Выступление
kind-interview = Интервью
kind-news-conference = Пресс-конференция
kind-briefing = Брифинг
kind-letter = Письмо
kind-article = Статья
kind-reply = Ответ СМИ
kind-press-release = Пресс-релиз
kinds-statement = Заявления
kinds-speech = Речи
kinds-remarks = Выступления
kinds-interview = Интервью
kinds-news-conference = Пресс-конференции
kinds-briefing = Брифинги
kinds-letter = Письма
kinds-article = Статьи
kinds-reply = Ответы СМИ
kinds-press-release = Пресс-релизы

## Соответствие текста сказанному

fidelity-label = Текст
fidelity-verbatim = Стенограмма
fidelity-verbatim-note = Сказанное передано дословно.
fidelity-as-prepared = Подготовленный текст
fidelity-as-prepared-note = Произнесённое может отличаться от этого текста.
fidelity-extract = Выдержка
fidelity-extract-note = Это выдержка, а не полный текст.
fidelity-summary = Краткое изложение
fidelity-summary-note = Это краткое изложение сказанного.
fidelity-authored = Письменный текст
fidelity-authored-note = Текст обнародован в письменном виде.

## Правовой статус текста

status-label = Статус
status-authoritative = Аутентичный текст
status-authoritative-note = При расхождениях между текстами на разных языках преимущество имеет этот текст.
status-official = Официальный текст
status-official-note = Это официальный текст представительства.
status-unofficial = Неофициальный перевод
status-unofficial-note = Это неофициальный перевод, он приводится только для сведения.

## Даты и сведения о публикации

date-dated = Дата
date-issued = Опубликовано
date-event = Дата мероприятия
date-recorded = Внесено в реестр
date-corrected = Исправлено
date-captured = Снимок сделан
date-undated = Без даты
fact-number = Номер
fact-number-value = № { $number }
fact-speaker = Выступающий
fact-speakers = Выступающие
fact-place = Место
fact-event = Мероприятие
fact-outlet = СМИ
fact-title = Заголовок
fact-lead = Вводная часть
fact-body = Текст
facts-label = Сведения о публикации
speaker-with-office = { $name }, { $office }

## Тексты на разных языках

editions-title = Языковые версии
editions-other = Другие версии
edition-this = Эта версия
edition-in = Версия: { $language }
edition-read-in = Читать: { $language }
edition-missing = На запрошенном языке ({ $language }) эта публикация не выходила.
edition-shown-instead = Она показана на другом языке ({ $language }).
editions-count = { PLURAL($count) ->
    [one] { $count } версия
    [few] { $count } версии
    [many] { $count } версий
   *[other] { $count } версии
}

## Вопросы и ответы

turns-title = Вопросы и ответы
turn-question = Вопрос
turn-answer = Ответ
turn-question-by = Вопрос: { $speaker }
turn-answer-by = Ответ: { $speaker }
turns-count = { PLURAL($count) ->
    [one] { $count } вопрос
    [few] { $count } вопроса
    [many] { $count } вопросов
   *[other] { $count } вопроса
}

## Импорт

import-label = Импортировано
import-note = Публикация перенесена из более раннего источника. Даты приведены по этому источнику.
import-source = Источник
import-source-value = { $source }, строка { $line }
import-captured = Снимок от { $date }
import-digest = Контрольная сумма источника (SHA-256)
import-excerpt = Отрывок
import-excerpt-note = В источнике приведены только первые строки этой публикации; это не полный текст.
import-excerpts-note = Под каждым заголовком в источнике помещён отрывок, а не полный текст.

## Исправления и другие изменения

corrections-title = Исправления
corrections-count = { PLURAL($count) ->
    [one] { $count } исправление
    [few] { $count } исправления
    [many] { $count } исправлений
   *[other] { $count } исправления
}
correction-minor = Незначительное исправление
correction-major = Исправление
correction-minor-on = Незначительное исправление, { $date }
correction-major-on = Исправление, { $date }
correction-notice = { $date } в эту публикацию внесено исправление.
correction-see = Что изменено и почему
correction-reason = Причина
correction-changes = Что изменено
correction-edition = Версия: { $language }
correction-inserted = Добавлено
correction-removed = Удалено
correction-unchanged = { PLURAL($count) ->
    [one] { $count } абзац без изменений
    [few] { $count } абзаца без изменений
    [many] { $count } абзацев без изменений
   *[other] { $count } абзаца без изменений
}
correction-unavailable = Прежний текст удалён, сравнить его нельзя.
correction-before = Было
correction-after = Стало
history-title = История публикации
history-published = Опубликовано { $date }
history-imported = Импортировано { $date }
history-revised = Обновлено { $date }
history-edition-added = Добавлена версия ({ $language }): { $date }
history-corrected = Исправлено { $date }
history-withdrawn = Отозвано { $date }
history-reinstated = Восстановлено { $date }
history-erased = Удалено { $date }
history-of = История: { $title }
history-revision = Редакция { $number }
history-current = Действующий текст
history-count = { PLURAL($count) ->
    [one] { $count } редакция
    [few] { $count } редакции
    [many] { $count } редакций
   *[other] { $count } редакции
}
history-message = Публикация в нынешнем виде
history-all = Все редакции этой публикации и их подтверждения
history-text = Текст после этой редакции
history-before = Прежний текст
history-text-added = добавлена
history-text-changed = изменена
history-not-compared = Оба текста можно сравнить по их собственным адресам.
record-entry = Запись { $number } в реестре
record-recorded = внесена { $date }
record-proof = Доказательство включения
record-dossier = Досье для проверки
record-content = Байты из реестра
revision-of = { $title }: редакция { $number }
revision-replaced-label = Прежний текст
revision-notice = Это текст в редакции { $number } ({ $date }).
revision-replaced = { $date } он заменён редакцией { $number }.

## Changes of the whole site

subject-mission = Представительство
subject-contact = Контакт
subject-counter = Счётчик дней
subject-notice = Объявление
subject-person = Лицо
subject-page = Страница
subject-key = Ключи реестра
subject-promise = Что представительство обязуется вносить в реестр
subject-message = Публикация
subject-message-number = Публикация № { $number }
change-revised = Обновление
change-edition-added = Добавлена версия
change-corrected = Исправление
change-withdrawn = Отзыв
change-reinstated = Восстановление
change-erased = Удаление
change-of = { $what }: { $title }
changes-title = Изменения
changes-note = Все исправления, отзывы, восстановления и удаления на этом сайте и всё, чем дополнено опубликованное ранее. Список составлен по реестру: пропустить в нём ничего нельзя.
changes-of = Изменения: { $period }
changes-part = { $period }, часть { $number }
changes-count = { PLURAL($count) ->
    [one] { $count } изменение
    [few] { $count } изменения
    [many] { $count } изменений
   *[other] { $count } изменения
}
changes-newest = Последние изменения
changes-in-order = Сначала новые
changes-none = Ничто из опубликованного не изменялось.
changes-feed-title = { $mission }: изменения
changes-feed-link = Лента изменений (Atom)

## The calendar of the past

calendar-title = Сайт на другую дату
calendar-note = Каждый день ведёт на главную страницу в том виде, в каком она была в конце этого дня.
calendar-of = Сайт: { $period }
calendar-legend = Точкой отмечены дни, когда что-либо публиковалось или менялось.
calendar-changed = есть изменения
calendar-days = { PLURAL($count) ->
    [one] { $count } день с изменениями
    [few] { $count } дня с изменениями
    [many] { $count } дней с изменениями
   *[other] { $count } дня с изменениями
}

## Отзыв, восстановление, удаление

withdrawn-label = Отозвано
withdrawn-title = Публикация отозвана
withdrawn-notice = { $date } эта публикация была отозвана и более не отражает позицию представительства.
withdrawn-reason = Причина отзыва
withdrawn-kept = Текст сохранён ниже в справочных целях.
page-withdrawn-title = Страница отозвана
page-withdrawn-notice = { $date } эта страница была отозвана и более не отражает позицию представительства.
reinstated-label = Восстановлено
reinstated-notice = { $withdrawn } эта публикация была отозвана, { $date } восстановлена.
reinstated-reason = Причина восстановления
erased-label = Удалено
erased-title = Эти материалы удалены
erased-notice = { $date } материалы, находившиеся по этому адресу, были удалены и более не хранятся.
erased-reason = Причина удаления
erased-record = Записи о публикации и об удалении остаются в реестре.

## Списки и архив

messages-title = Публикации
messages-none = Публикаций нет
messages-none-yet = Публикаций пока нет.
messages-none-in = Публикаций нет: { $period }
messages-count = { PLURAL($count) ->
    [one] { $count } публикация
    [few] { $count } публикации
    [many] { $count } публикаций
   *[other] { $count } публикации
}
messages-in = Публикации: { $period }
messages-in-language = { PLURAL($count) ->
    [one] { $count } публикация ({ $language })
    [few] { $count } публикации ({ $language })
    [many] { $count } публикаций ({ $language })
   *[other] { $count } публикации ({ $language })
}
archive-title = Архив
archive-of = Архив: { $period }
archive-years = По годам
archive-months = По месяцам
archive-days = По дням
archive-all-years = Все годы
archive-all-kinds = Все виды
archive-filter = Показать по видам
archive-undated = Публикации без даты
archive-back = Вернуться в архив
pages-label = Страницы
page-previous = Назад
page-next = Вперёд
page-newer = Более новые публикации
page-older = Более ранние публикации
message-previous = Предыдущая публикация
message-next = Следующая публикация
period-previous = Предыдущий период: { $period }
period-next = Следующий период: { $period }

## Счёт дней

counter-since = С { $date }
counter-ahead = { $label }: { $future }
counter-in-days = { PLURAL($days) ->
    [one] через { $days } день
    [few] через { $days } дня
    [many] через { $days } дней
   *[other] через { $days } дня
}
counter-days = { PLURAL($days) ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}

## Объявления

notices-title = Объявления
notice-emergency = Экстренное сообщение
notice-warning = Предупреждение
notice-information = Информация
notice-from = С { $date }
notice-until = До { $date }

## Сайт на дату в прошлом

asof-label = Сайт по состоянию на прошлую дату
asof-banner = Сайт показан по состоянию на { $date }
asof-banner-never = О дате { $date } в реестре сведений нет: его первая запись сделана позже.
asof-pinned = { PLURAL($count) ->
    [one] Эта страница построена по первой { $count } записи реестра и не меняется.
    [few] Эта страница построена по первым { $count } записям реестра и не меняется.
    [many] Эта страница построена по первым { $count } записям реестра и не меняется.
   *[other] Эта страница построена по первым { $count } записям реестра и не меняется.
}
asof-not-pinned = Последующие записи, например импорт, могут дополнить эту страницу.
asof-pin = Постоянный адрес этой страницы
asof-now = Перейти к нынешнему состоянию сайта
asof-import-claim = Импортированные материалы приведены в том виде, в каком они даны в источнике; в то время представительство здесь их не публиковало.
asof-first-masthead = Сведения о представительстве взяты из его первой записи в реестре.
asof-proven = { PLURAL($count) ->
    [one] Показанное подтверждается первой { $count } записью реестра; каждая запись подписана и закреплена подписанной контрольной точкой.
    [few] Показанное подтверждается первыми { $count } записями реестра; каждая запись подписана и закреплена подписанной контрольной точкой.
    [many] Показанное подтверждается первыми { $count } записями реестра; каждая запись подписана и закреплена подписанной контрольной точкой.
   *[other] Показанное подтверждается первыми { $count } записями реестра; каждая запись подписана и закреплена подписанной контрольной точкой.
}
asof-theme = Оформление и постоянные надписи принадлежат программе Chancery { $version }.
asof-other-day = Выбрать другой день
asof-future-title = Этот момент ещё не наступил
asof-future-text = Сайт можно показать на момент в прошлом, а { $date } ещё впереди.
asof-invalid-title = Не удаётся распознать дату и время
asof-invalid-text = Адрес страницы в прошлом начинается с даты и времени, например { $example }.

## Контакты

contact-title = Контакты
contact-lines = Как с нами связаться
contact-none = Контактные данные не опубликованы.
contact-telephone = Телефон
contact-email = Электронная почта
contact-call = Позвонить – { $label }: { $phone }
contact-write = Написать – { $label }: { $email }

## Лента

feed-title = { $mission }: публикации
feed-subtitle = Публикации – { $mission } ({ $language })
feed-link = Лента новостей (Atom)
feed-withdrawn = Отозвано: { $title }
feed-corrected = Исправлено: { $title }

## Когда страницу показать нельзя

not-found-title = Страница не найдена
not-found-text = По этому адресу страницы нет.
not-found-hint = Возможно, адрес неполон. Все публикации перечислены в архиве.
not-then-title = В то время страницы не было
not-then-text = На { $date } страницы по этому адресу не было.
bad-request-title = Непонятный запрос
bad-request-text = Адрес или запрос составлен неверно.
not-allowed-title = Здесь это невозможно
not-allowed-text = Страницы этого сайта можно читать, но не изменять.
unavailable-title = Временно недоступно
unavailable-text = Сейчас сайт не отвечает. Пожалуйста, повторите попытку немного позже.
failed-title = Произошла ошибка
failed-text = Показать страницу не удалось. Это наша ошибка, она зафиксирована.
error-reference = Номер обращения: { $reference }
error-home = Перейти на главную страницу
error-archive = Перейти в архив

## Verifying

verify-lead = Принадлежит ли заявление представительству, полное ли оно и не изменено ли? Это выясняет сам браузер: ничто из выбранного вами никуда не отправляется.
verify-no-script = Проверка выполняется в браузере, и для неё нужен JavaScript. Без него воспользуйтесь программой, как описано ниже.
verify-choose = Выберите файл или перетащите его сюда
verify-choose-help = Не более 64 МиБ. Доказательство и его текст можно дать вместе или друг за другом.
verify-address = Или адрес страницы этого сайта
verify-check = Проверить
verify-working = Идёт проверка…
verify-authentic = Подлинно. Это текст самого представительства, полный и неизменённый, — такой, каким он внесён в публичный реестр.
verify-authentic-page = Подлинно. Текст публикации на этой странице слово в слово совпадает с публичным реестром.
verify-false = Неподлинно.
verify-unknown = Установить это нельзя.
verify-fork = Свидетельство верно: ключом журнала представительства подписаны два противоречащих друг другу реестра; записей в них { $first } и { $second }. Зеркало заметило это { $date } и сохранило.
verify-rollback = Свидетельство верно: представительство подтвердило прежнее состояние реестра (записей: { $second }) после более нового (записей: { $first }). Зеркало заметило это { $date } и сохранило.
verify-unsigned = Свидетельство верно: запись { $entry } реестра никогда не подписывалась ключом представительства. Зеркало заметило это { $date } и сохранило.
verify-issuer = Издатель
verify-message = Публикация
verify-edition = Текст
verify-edition-value = { $language }: { $title } (текст { $revision })
verify-edition-erased = { $language }: текст { $revision } с тех пор удалён
verify-revision = Редакция
verify-revision-value = { $revision }, создана записью { $entry } реестра
verify-keys = Ключи
verify-keys-pinned = Ключи те же, что известны этой странице.
verify-keys-stated = Ключи указаны в самом файле: сравните их.
verify-key-log = Ключ журнала { $key }
verify-key-mission = Ключ представительства { $key }
verify-key-recovery = Ключ восстановления { $key }
verify-checkpoint = Контрольная точка
verify-checkpoint-value = { $size }, реестр { $record }
verify-cosignatures = Подтвердили подписью
verify-heartbeat = Представительство подтвердило её как последнюю: { $date }
verify-strangers = Подписали также { $names }; их ключи этой странице неизвестны
verify-no-cosignatures = Никто, кроме самого реестра
verify-later = Что было потом
verify-later-none = В этом файле нет ни исправлений, ни отзыва. Передавая файл, последние из них можно опустить: их показывает страница публикации.
verify-later-unknown = Доказательство говорит лишь об одной записи. Исправлялся ли текст позднее, скажет досье или страница публикации.
verify-reason = Причина: { $reason }
verify-withdrawn = С тех пор представительство отозвало эту публикацию; она более не отражает его позицию.
verify-erased = С тех пор текст удалён. Записи о публикации и об удалении остаются в реестре.
verify-around = Сверены заголовок, вводка, сведения и текст; остальное на странице не сверялось.
verify-passage = Страница расходится здесь: { $passage }
verify-what-title = Что можно проверить
verify-what-dossier = Досье (.dossier): публикация со всем, что её подтверждает. Проверяется без сети.
verify-what-proof = Доказательство (.tlog-proof) с текстом, к которому оно относится.
verify-what-page = Сохранённая с этого сайта страница публикации или её адрес. При этом реестр запрашивается у сайта.
verify-what-evidence = Свидетельство, сохранённое зеркалом.
verify-to-quote = Есть только отрывок? Проверьте цитату.
verify-how-title = Как это проверяется
verify-how-browser = Каждая подпись, каждая контрольная сумма и место каждой записи в реестре вычисляются заново в браузере небольшим сценарием этого сайта и сверяются с ключами, указанными ниже. Когда страница открыта, файл проверяется и без сети.
verify-how-program = Кто не хочет полагаться на этот сайт, может воспользоваться программой Chancery на своём компьютере:
verify-how-docs = В документации программы объяснены каждый шаг и каждый байт, так что любой может написать собственную программу.
verify-known-title = Ключи этого реестра
verify-known-text = Сверьте их с тем, что представительство сообщит иным путём: в печати, по телефону, лично.
verify-known-since = Начиная с записи { $entry }
key-log = Ключ журнала
key-mission = Ключ представительства
key-heartbeat = Ключ подтверждения
key-recovery = Ключ восстановления

## What a check may find wrong

fault-not-a-dossier = Файл имеет не ту форму: он изменён или никогда не был файлом такого вида.
fault-too-large = Файл больше допустимого: свыше 64 МиБ или свыше 10 000 записей.
fault-entry-form = Запись реестра изменена: её форма не та единственная, какая бывает у записей.
fault-act-form = Решение в файле противоречит самому себе или реестру.
fault-order = Записи реестра стоят не в том порядке, или одна из них повторяется.
fault-missing-entry = Не хватает записи: цепочка решений об этой публикации прервана.
fault-chain = Решение не следует из предыдущего.
fault-other-record = Части файла относятся к разным реестрам.
fault-proof = Записи нет в реестре, который охвачен контрольной точкой: она изменена, или доказательство относится к другой.
fault-number = Официального номера нет, или он не тот.
fault-instants = Моменты времени в записи противоречат друг другу.
fault-content-altered = Это не тот текст, который представительство внесло в реестр: он изменён.
fault-content-form = У текста такая форма или такие знаки, каких в реестре не бывает.
fault-content-foreign = В файле есть текст, который представительство никогда не вносило в реестр.
fault-content-missing = Не хватает текста, об удалении которого в реестре ничего нет.
fault-content-revived = В файле есть текст, который представительство обязано было удалить.
fault-other-key = Другой ключ с тем же именем: это не ключи реестра этого представительства.
fault-unsigned-act = Ключом представительства это не подписано.
fault-about-missing = В файле нет записи, о которой он составлен.
fault-checkpoint-form = Контрольная точка реестра изменена: её форма не та.
fault-checkpoint-unsigned = Контрольная точка не подписана известным этой странице ключом журнала.
fault-cosignature-false = Подтверждающая подпись под контрольной точкой изменена.
fault-text-differs = Это не тот текст, к которому относится доказательство: он изменён или другой.
fault-evidence-proof = Само свидетельство ложно: его доказательство неверно.
fault-evidence-form = Это не свидетельство зеркала, или оно изменено.
fault-not-a-proof = Доказательство имеет не ту форму: оно изменено.
fault-page-altered = Страница ссылается на текст, которого нет в реестре.
fault-page-text = Страница показывает не то, что в реестре: её текст изменён.

## What a check may not be able to tell

unknown-keys-unknown = Файл относится к реестру { $record }, ключи которого этой странице неизвестны. Проверьте на сайте того представительства.
unknown-text-wanted = Само доказательство верно. Теперь выберите текст, к которому оно относится.
unknown-file = Это не досье, не доказательство с текстом и не сохранённая с этого сайта страница.
unknown-page = Страница не сообщает, какой текст реестра она показывает. Дайте страницу одной публикации.
unknown-page-erased = Текст этой страницы с тех пор удалён, и сверить его больше нельзя.
unknown-network = Для этого нужен реестр сайта, а сайт недоступен. Досье можно проверить без сети.
unknown-answer = По этому адресу на сайте нечего проверять.
unknown-other-site = Это адрес другого сайта. Сохраните его страницу и выберите файл или проверьте там.
unknown-not-an-address = Это не адрес.
unknown-evidence-word = Обе контрольные точки подлинны. Что нечто было утаено или выдано иначе, утверждает лишь зеркало, сохранившее файл.
unknown-evidence-empty = Обе контрольные точки подлинны и не противоречат друг другу.
unknown-browser = Этот браузер не умеет проверять подписи Ed25519. Возьмите более новый или команду, указанную ниже.
unknown-failed = Сама проверка не удалась. Воспользуйтесь командой, указанной ниже.

## Quotations

quote-lead = Вставьте слова, которые приписывают представительству. Ответ покажет, есть ли они в публичном реестре слово в слово.
quote-label = Отрывок
quote-help = От 5 до 2000 слов на любом языке реестра. Пропуски обозначайте многоточием (…).
quote-check = Проверить отрывок
quote-how-title = Что учитывается
quote-how-same = Кавычки, тире, пробелы и переносы строк, прописные буквы на концах и пропущенное ударение не учитываются.
quote-how-other = Изменённое слово, число или отрицание учитывается всегда.
quote-to-verify = Есть целый файл или страница? Проверьте подлинность.
quote-answer = Ответ
quote-verbatim = Дословно: этот отрывок есть в реестре слово в слово.
quote-altered = Изменено: такого отрывка в реестре нет. Ближайший отличается, как показано.
quote-not-found = Не найдено: до контрольной точки { $size } ничего похожего в реестре нет.
quote-too-short = Отрывок слишком короткий, чтобы отличить его от других. Наименьшее число слов: { $limit }.
quote-too-long = Отрывок слишком длинный для одной проверки. Наибольшее число слов: { $limit }.
quote-unavailable = Тексты реестра ещё индексируются. Повторите попытку немного позже.
quote-difference = Отличие от реестра
quote-difference-help = Зачёркнуто: есть в реестре, но не в отрывке. Подчёркнуто: есть в отрывке, но не в реестре.
quote-left-out = Только в реестре:
quote-added = Только в отрывке:
quote-omitted = Пропущено на месте многоточия
quote-punctuation = Знаки препинания, ударения или прописные буквы отличаются от реестра.
quote-not-current = Более не действует
quote-current = Редакция { $revision }. Публикация и теперь содержит эти слова.
quote-corrected = Редакция { $revision }. Позднее ({ $date }) текст исправлен: теперь в публикации сказано иначе.
quote-revised = Редакция { $revision }. Позднее ({ $date }) текст обновлён: теперь в публикации сказано иначе.
quote-withdrawn = Редакция { $revision }. Публикация отозвана ({ $date }) и более не отражает позицию представительства.
quote-revision-link = Отрывок в редакции { $revision }
quote-now-link = Публикация в нынешнем виде
quote-more = Он есть и в других публикациях.
quote-promise = Представительство обязуется вносить в реестр все публикации следующих видов. Ни в одной из них этого нет:
quote-no-promise = Представительство не обязывалось вносить в реестр все публикации: сказать это оно могло в другом месте.

## Copying with the source

copy-label = Выделенный отрывок
copy-quote = «{ $text }»
copy-line = Редакция { $revision }, реестр { $record }, контрольная точка { $size }
copy-button = Копировать с источником
copy-dismiss = Закрыть
copy-done = Скопировано
copy-failed = Браузер этого не разрешил

## На бумаге

paper-page = Страница { $number } из { $count }
paper-contents = Содержание
paper-check-title = Как проверить этот документ
paper-check-code = Отсканируйте код или откройте адрес: сайт покажет именно этот текст и сообщит, действует ли он по-прежнему.
paper-check-file = Файл PDF содержит собственное доказательство. Команда «chancery verify» установит, в том числе без доступа к сети, был ли он изменён.
paper-code = QR-код, ведущий по адресу { $address }
paper-dossier = Досье для проверки: доказательство того, что этот текст внесён в публичный реестр
paper-picture = Изображение: { $text }
paper-entry = Запись { $entry } в реестре { $record }, редакция { $revision }

## Отделы и часы работы

hours-title = Часы работы
hours-closes-today = Сейчас открыто, до { $time }
hours-closes-later = Сейчас открыто. Закрытие: { $day }, { $time }
hours-always = Открыто круглосуточно
hours-opens-today = Сейчас закрыто, откроется в { $time }
hours-opens-tomorrow = Сейчас закрыто, откроется завтра в { $time }
hours-opens-later = Сейчас закрыто. Открытие: { $day }, { $time }
hours-never = Закрыто до особого объявления
hours-zone = Время местное: { $city }.
hours-yours = { $time } по вашим часам
hours-days = { $from } — { $until }
hours-two-days = { $from } и { $until }
hours-every-day = Ежедневно
hours-span = { $from }–{ $until }
hours-all-day = Круглосуточно
hours-closed = Закрыто
hours-coming = Изменения в часах работы в ближайшие недели
hours-eve = Сокращённый день перед праздником: { $holiday }
office-address = Адрес
office-position = Координаты
office-reach = Телефон и электронная почта
office-emergency = Экстренная связь
office-inside = внутри страны
office-outside = из-за рубежа
office-calendar = Часы работы для вашего календаря (iCalendar)
office-holidays = { $name } для вашего календаря (iCalendar)
office-withdrawn-title = Сведения об этом отделе отозваны
office-withdrawn-notice = { $date } сведения об этом отделе отозваны. Приём посетителей прекращён.
calendar-hours = { $office }: часы работы
calendar-open = { $office }: открыто
calendar-closed = { $office }: закрыто
menu-under = Страницы раздела «{ $page }»
page-children = В этом разделе
subject-office = Отдел
subject-holidays = Праздничные дни
subject-redirect = Переадресация

## Файлы, которые больше не показываются

file-withdrawn-title = Этот файл отозван
file-withdrawn-text = { $date } файл, находившийся по этому адресу, был отозван и более не показывается.
file-withdrawn-link = Прочитать уведомление, размещённое вместо него
file-replaced-title = Этот файл заменён
file-replaced-text = { $date } файл, находившийся по этому адресу, был заменён более новым.
file-replaced-link = Открыть действующий файл

# A page whose PDF would be too long.
paper-too-long-title = Слишком много для одного документа
paper-too-long-text = На этой странице больше, чем помещается в один PDF. Запросите месяц, день или отдельные сообщения.
paper-no-letters-title = Не хватает знака
paper-no-letters-text = Ни в одном шрифте этого сайта нет некоторых знаков этой страницы, например { $letters }, поэтому сделать из неё PDF нельзя. На самой странице, в её тексте, Markdown и данных они все есть.

## A preview of a theme (chancery theme preview)

preview-title = Предварительный просмотр
preview-text = Сайт показан с неопубликованной темой оформления. Другие посетители видят его прежним.

## Файлы

media-picture = Изображение
media-drawing = Рисунок
media-film = Видеозапись
media-sound = Звукозапись
media-pdf = PDF
media-document = Текстовый документ
media-sheet = Электронная таблица
media-slides = Презентация
media-archive = Архив ZIP
media-text = Текстовый файл
media-file = Файл
media-facts = { $type }, { $size }
media-transcript = Расшифровка
media-withdrawn = { $date } файл отозван.
media-erased = { $date } файл удалён.
media-with-message = Файл отозван вместе с публикацией.
media-unknown = Файл недоступен.
attachments-title = Приложения
table-title = Таблица
size-kilobytes = { $size } кБ
size-megabytes = { $size } МБ
size-gigabytes = { $size } ГБ

## Чтение публикации

contents-title = Содержание
fact-topics = Темы
fact-places = Места
fact-series = В рамках
fact-translates = Язык оригинала
translation-behind-label = Перевод
translation-behind = После выполнения этого перевода исходный текст ({ $language }) был изменён.
translation-see = Что изменено
related-title = По теме
siblings-title = Предыдущая и следующая публикации
sibling-previous = Предыдущая
sibling-next = Следующая
beside-label = Читать параллельно с текстом на языке
beside-title = { $title } ({ $first } / { $second })
beside-note = Два текста одной публикации, абзац за абзацем.
beside-untranslated = Только в другом тексте
forms-title = Эта страница в формате
form-text = текст
form-markdown = Markdown
form-json = данные
form-pdf = PDF

## People, topics, places, series, kinds

people-title = Люди
topics-title = Темы
places-title = Места
series-title = Визиты и конференции
kinds-title = Виды публикаций
groups-none = Здесь пока ничего не опубликовано.
group-of = { $name }: { $period }
person-offices = Занимаемые должности
person-office = Должность
person-from = С
person-until = По
person-then = Должность в то время:
place-zone = Местное время: { $zone }
# From one day to another: "3 to 5 March 2026".
span-both = { $from } – { $until }
span-from = С { $from }
span-until = По { $until }
archive-browse = Обзор
archive-calendar = Дни с публикациями
subject-media = Медиафайл
subject-theme = Оформление сайта
subject-topic = Тема
subject-place = Место
subject-series = Серия

## Файлы на странице «Проверить»

verify-authentic-file = Подлинно. Это байт в байт файл, опубликованный представительством и внесённый в публичный реестр.
verify-file = Файл
verify-file-value = { $name } ({ $type }, байтов: { $size }), начиная с редакции { $revision }
verify-file-replaced = Впоследствии представительство заменило этот файл (редакция { $revision }).
fault-file-differs = Это не тот файл, к которому относится досье: он изменён или другой.
unknown-no-file = Досье, приложенное к этому файлу, относится не к файлу, либо файл удалён.
