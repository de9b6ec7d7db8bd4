### Слова открытой части сайта на русском языке.
###
### Один ключ — одна фраза; во всех языках одни и те же ключи с одними и теми же переменными, и это проверяет тест.
### `PLURAL($count)` даёт категорию числа по CLDR; `{ $count }` показывает число так, как принято в языке.
### Даты приходят уже записанными словами; после «г.» вторая точка не ставится, поэтому дата не стоит в конце фразы с точкой.

## На каждой странице

page-title = { $page } – { $site }
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
