### Las palabras del sitio público, en español.
###
### Una clave, una frase; todos los idiomas tienen las mismas claves con las mismas variables, y una prueba lo comprueba.
### `PLURAL($count)` da la categoría de plural CLDR de un número; `{ $count }` lo muestra según el uso del idioma.
### Las fechas llegan aquí ya redactadas.

## En todas las páginas

page-title = { $page } – { $site }
skip-link = Ir al contenido principal
masthead-label = La misión
masthead-today = Hoy
masthead-time-in = Hora en { $city }
masthead-clocks = Hora local
masthead-contacts = Teléfono y correo electrónico
masthead-counters = Cómputo de días
masthead-consular-line = Consultas consulares
nav-label = Menú principal
nav-breadcrumb = Usted está aquí
nav-home = Inicio
nav-messages = Todas las publicaciones
nav-archive = Archivo
nav-contact = Contacto
nav-feed = Canal
nav-languages = Idiomas
language-current = Idioma de esta página: { $language }
footer-label = Acerca de este sitio
footer-record = Registro público
footer-record-note = Todas las páginas de este sitio proceden de un registro público firmado, al que solo pueden añadirse asientos.
footer-record-size = { PLURAL($count) ->
    [one] { $count } asiento en el registro
    [many] { $count } de asientos en el registro
   *[other] { $count } asientos en el registro
}
footer-origin = Registro { $origin }
footer-checkpoint = Punto de control
footer-program = Chancery { $version }
print-address = Dirección de esta página: { $address }
permanent-link = Enlace permanente
paragraph-link = Enlace al párrafo { $number }
footnotes-title = Notas
footnote-back = Volver al texto

## Inicio

home-latest = Últimas publicaciones
home-all-messages = Todas las publicaciones
read-in-full = Leer el texto completo
read-in-full-title = Leer el texto completo: { $title }

## Tipos de publicación

kind-label = Tipo
kind-statement = Declaración
kind-speech = Discurso
kind-remarks = Intervención
kind-interview = Entrevista
kind-news-conference = Rueda de prensa
kind-briefing = Sesión informativa
kind-letter = Carta
kind-article = Artículo
kind-reply = Respuesta a los medios
kind-press-release = Comunicado de prensa
kinds-statement = Declaraciones
kinds-speech = Discursos
kinds-remarks = Intervenciones
kinds-interview = Entrevistas
kinds-news-conference = Ruedas de prensa
kinds-briefing = Sesiones informativas
kinds-letter = Cartas
kinds-article = Artículos
kinds-reply = Respuestas a los medios
kinds-press-release = Comunicados de prensa

## Relación del texto con lo dicho

fidelity-label = Texto
fidelity-verbatim = Versión literal
fidelity-verbatim-note = Este texto reproduce literalmente lo dicho.
fidelity-as-prepared = Texto preparado
fidelity-as-prepared-note = Prevalece lo efectivamente pronunciado.
fidelity-extract = Extracto
fidelity-extract-note = Este texto es un extracto y no el texto completo.
fidelity-summary = Resumen
fidelity-summary-note = Este texto resume lo dicho.
fidelity-authored = Texto escrito
fidelity-authored-note = Este texto se difundió por escrito.

## Valor jurídico de una versión

status-label = Carácter
status-authoritative = Texto auténtico
status-authoritative-note = En caso de divergencia entre las versiones, prevalece este texto.
status-official = Texto oficial
status-official-note = Este es un texto oficial de la misión.
status-unofficial = Traducción no oficial
status-unofficial-note = Esta es una traducción no oficial, ofrecida únicamente a título informativo.

## Fechas y datos de una publicación

date-dated = Fecha
date-issued = Publicación
date-event = Fecha del acto
date-recorded = Inscripción en el registro
date-corrected = Corrección
date-captured = Captura
date-undated = Sin fecha
fact-number = Número
fact-number-value = N.º { $number }
fact-speaker = Interviene
fact-speakers = Intervienen
fact-place = Lugar
fact-event = Acto
fact-outlet = Medio
fact-title = Título
fact-lead = Entradilla
fact-body = Texto
facts-label = Acerca de esta publicación
speaker-with-office = { $name }, { $office }

## Versiones e idiomas

editions-title = Versiones
editions-other = Otras versiones
edition-this = Esta versión
edition-in = Versión: { $language }
edition-read-in = Leer la versión: { $language }
edition-missing = Esta publicación no existe en el idioma solicitado ({ $language }).
edition-shown-instead = Se muestra aquí en otro idioma ({ $language }).
editions-count = { PLURAL($count) ->
    [one] { $count } versión
    [many] { $count } de versiones
   *[other] { $count } versiones
}

## Preguntas y respuestas

turns-title = Preguntas y respuestas
turn-question = Pregunta
turn-answer = Respuesta
turn-question-by = Pregunta de { $speaker }
turn-answer-by = Respuesta de { $speaker }
turns-count = { PLURAL($count) ->
    [one] { $count } pregunta
    [many] { $count } de preguntas
   *[other] { $count } preguntas
}

## Importaciones

import-label = Publicación importada
import-note = Esta publicación procede de una fuente anterior. Sus fechas son las que indica la fuente.
import-source = Fuente
import-source-value = { $source }, línea { $line }
import-captured = Captura del { $date }
import-digest = Huella de la fuente (SHA-256)
import-excerpt = Extracto
import-excerpt-note = La fuente solo ofrece las primeras líneas de esta publicación; no es el texto completo.
import-excerpts-note = Lo que figura bajo cada título en la fuente es un extracto y no el texto completo.

## Correcciones y otras revisiones

corrections-title = Correcciones
corrections-count = { PLURAL($count) ->
    [one] { $count } corrección
    [many] { $count } de correcciones
   *[other] { $count } correcciones
}
correction-minor = Corrección menor
correction-major = Corrección
correction-minor-on = Corrección menor del { $date }
correction-major-on = Corrección del { $date }
correction-notice = Esta publicación se corrigió el { $date }.
correction-see = Ver qué se modificó y por qué
correction-reason = Motivo
correction-changes = Modificaciones
correction-edition = Versión: { $language }
correction-inserted = Añadido
correction-removed = Suprimido
correction-unchanged = { PLURAL($count) ->
    [one] { $count } párrafo sin cambios
    [many] { $count } de párrafos sin cambios
   *[other] { $count } párrafos sin cambios
}
correction-unavailable = El texto anterior se ha eliminado y no puede compararse.
correction-before = Antes
correction-after = Después
history-title = Historial de esta publicación
history-published = Publicada el { $date }
history-imported = Importada el { $date }
history-revised = Actualizada el { $date }
history-edition-added = Versión añadida el { $date }: { $language }
history-corrected = Corregida el { $date }
history-withdrawn = Retirada el { $date }
history-reinstated = Restablecida el { $date }
history-erased = Eliminada el { $date }

## Retirada, restablecimiento, eliminación

withdrawn-label = Retirada
withdrawn-title = Esta publicación ha sido retirada
withdrawn-notice = Esta publicación se retiró el { $date }. Ya no refleja la posición de la misión.
withdrawn-reason = Motivo de la retirada
withdrawn-kept = El texto se conserva a continuación para que quede constancia.
page-withdrawn-title = Esta página ha sido retirada
page-withdrawn-notice = Esta página se retiró el { $date }. Ya no refleja la posición de la misión.
reinstated-label = Restablecida
reinstated-notice = Esta publicación se retiró el { $withdrawn } y se restableció el { $date }.
reinstated-reason = Motivo del restablecimiento
erased-label = Eliminada
erased-title = Este contenido ha sido eliminado
erased-notice = Lo que figuraba en esta dirección se eliminó el { $date } y ya no se conserva.
erased-reason = Motivo de la eliminación
erased-record = El registro sigue dejando constancia de la publicación y de la eliminación.

## Listas y archivo

messages-title = Publicaciones
messages-none = Ninguna publicación
messages-none-yet = Todavía no hay publicaciones.
messages-none-in = Ninguna publicación: { $period }
messages-count = { PLURAL($count) ->
    [one] { $count } publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
}
messages-in = Publicaciones: { $period }
messages-in-language = { PLURAL($count) ->
    [one] { $count } publicación ({ $language })
    [many] { $count } de publicaciones ({ $language })
   *[other] { $count } publicaciones ({ $language })
}
archive-title = Archivo
archive-of = Archivo: { $period }
archive-years = Por año
archive-months = Por mes
archive-days = Por día
archive-all-years = Todos los años
archive-all-kinds = Todos los tipos
archive-filter = Mostrar por tipo
archive-undated = Publicaciones sin fecha
archive-back = Volver al archivo
pages-label = Páginas
page-previous = Anterior
page-next = Siguiente
page-newer = Publicaciones más recientes
page-older = Publicaciones más antiguas
message-previous = Publicación anterior
message-next = Publicación siguiente
period-previous = Anterior: { $period }
period-next = Siguiente: { $period }

## Cómputo de días

counter-since = Desde el { $date }
counter-ahead = { $label }: { $future }
counter-in-days = { PLURAL($days) ->
    [one] dentro de { $days } día
    [many] dentro de { $days } de días
   *[other] dentro de { $days } días
}
counter-days = { PLURAL($days) ->
    [one] { $days } día
    [many] { $days } de días
   *[other] { $days } días
}

## Avisos

notices-title = Avisos
notice-emergency = Emergencia
notice-warning = Advertencia
notice-information = Información
notice-from = Desde el { $date }
notice-until = Hasta el { $date }

## El sitio en una fecha pasada

asof-label = El sitio en una fecha pasada
asof-banner = Está viendo el sitio tal como estaba el { $date }.
asof-banner-never = El registro nada dice del { $date }: su primer asiento es posterior.
asof-pinned = { PLURAL($count) ->
    [one] Esta página se basa únicamente en el primer asiento del registro y no cambia.
    [many] Esta página se basa en los primeros { $count } de asientos del registro y no cambia.
   *[other] Esta página se basa en los primeros { $count } asientos del registro y no cambia.
}
asof-not-pinned = Los asientos posteriores, como las importaciones, aún pueden completar esta página.
asof-pin = Dirección permanente de este estado del sitio
asof-now = Ir al sitio actual
asof-import-claim = Lo importado se muestra tal como lo recoge su fuente; la misión no lo publicó aquí en aquel momento.
asof-first-masthead = Los datos de la misión son los de su primer asiento en el registro.
asof-future-title = Ese momento aún no ha llegado
asof-future-text = El sitio puede mostrarse tal como estaba en el pasado, no tal como estará el { $date }.
asof-invalid-title = Fecha y hora ilegibles
asof-invalid-text = La dirección de un estado anterior del sitio comienza por una fecha y una hora, por ejemplo { $example }.

## Contacto

contact-title = Contacto
contact-lines = Vías de contacto
contact-none = No se han publicado vías de contacto.
contact-telephone = Teléfono
contact-email = Correo electrónico
contact-call = Llamar – { $label }: { $phone }
contact-write = Escribir – { $label }: { $email }

## Canal

feed-title = { $mission }: publicaciones
feed-subtitle = Publicaciones – { $mission } ({ $language })
feed-link = Canal Atom
feed-withdrawn = Retirada: { $title }
feed-corrected = Corregida: { $title }

## Cuando no puede mostrarse una página

not-found-title = Página no encontrada
not-found-text = No hay ninguna página en esta dirección.
not-found-hint = Es posible que la dirección esté incompleta. El archivo reúne todas las publicaciones.
not-then-title = La página no existía en esa fecha
not-then-text = No había ninguna página en esta dirección el { $date }.
bad-request-title = No se entiende la solicitud
bad-request-text = La dirección o la solicitud está mal formada.
not-allowed-title = Esto no puede hacerse aquí
not-allowed-text = Las páginas de este sitio pueden leerse, no modificarse.
unavailable-title = Temporalmente no disponible
unavailable-text = El sitio no puede responder en este momento. Vuelva a intentarlo en unos instantes.
failed-title = Se ha producido un error
failed-text = No se ha podido mostrar la página. El fallo es nuestro y ha quedado registrado.
error-reference = Referencia: { $reference }
error-home = Ir a la página de inicio
error-archive = Ir al archivo
