### Las palabras del sitio público, en español.
###
### Una clave, una frase; todos los idiomas tienen las mismas claves con las mismas variables, y una prueba lo comprueba.
### `PLURAL($count)` da la categoría de plural CLDR de un número; `{ $count }` lo muestra según el uso del idioma.
### Las fechas llegan aquí ya redactadas.

## En todas las páginas

page-title = { $page } – { $site }
# What search engines show of a page that says nothing of itself.
description-home = { $site }: declaraciones, discursos y entrevistas, tal como se publicaron y verificables por cualquiera.
description-page = { $page }, en el sitio oficial: { $site }. Cada texto consta en un registro público que cualquiera puede verificar.
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
nav-changes = Cambios
nav-calendar = El sitio en otra fecha
nav-quote = Comprobar una cita
nav-verify = Verificar
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
history-of = Historial: { $title }
history-revision = Revisión { $number }
history-current = Texto vigente
history-count = { PLURAL($count) ->
    [one] { $count } revisión
    [many] { $count } de revisiones
   *[other] { $count } revisiones
}
history-message = La publicación en su estado actual
history-all = Todas las revisiones de esta publicación y sus pruebas
history-text = El texto tras esta revisión
history-before = El texto sustituido
history-text-added = añadida
history-text-changed = modificada
history-not-compared = Los dos textos pueden compararse en sus propias direcciones.
record-entry = Asiento { $number } del registro
record-recorded = registrado el { $date }
record-proof = Prueba de inclusión
record-dossier = Expediente de verificación
record-content = Los bytes del registro
revision-of = { $title }: revisión { $number }
revision-replaced-label = Texto anterior
revision-notice = Este es el texto tal como lo dejó la revisión { $number } del { $date }.
revision-replaced = Fue sustituido por la revisión { $number } el { $date }.

## Changes of the whole site

subject-mission = La misión
subject-contact = Contacto
subject-counter = Contador de días
subject-notice = Aviso
subject-person = Persona
subject-page = Página
subject-key = Claves del registro
subject-promise = Lo que la misión se compromete a registrar
subject-message = Publicación
subject-message-number = Publicación n.º { $number }
change-revised = Actualización
change-edition-added = Versión añadida
change-corrected = Corrección
change-withdrawn = Retirada
change-reinstated = Restablecimiento
change-erased = Eliminación
change-of = { $what }: { $title }
changes-title = Cambios
changes-note = Todas las correcciones, retiradas, restablecimientos y eliminaciones de este sitio, y todo lo añadido a lo ya publicado. La lista procede del registro: nada puede omitirse en ella.
changes-of = Cambios: { $period }
changes-part = { $period }, parte { $number }
changes-count = { PLURAL($count) ->
    [one] { $count } cambio
    [many] { $count } de cambios
   *[other] { $count } cambios
}
changes-newest = Últimos cambios
changes-in-order = Del más reciente al más antiguo
changes-none = Nada de lo publicado se ha modificado.
changes-feed-title = { $mission }: cambios
changes-feed-link = Canal web de cambios (Atom)

## The calendar of the past

calendar-title = El sitio en otra fecha
calendar-note = Cada día lleva a la página de inicio tal como estaba al final de ese día.
calendar-of = El sitio: { $period }
calendar-legend = Un punto señala los días en que algo se publicó o se modificó.
calendar-changed = con cambios
calendar-days = { PLURAL($count) ->
    [one] { $count } día con cambios
    [many] { $count } de días con cambios
   *[other] { $count } días con cambios
}

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
asof-proven = { PLURAL($count) ->
    [one] Lo mostrado queda probado por el primer asiento del registro, firmado y fijado por un punto de control firmado.
    [many] Lo mostrado queda probado por los primeros { $count } de asientos del registro, todos firmados y fijados por un punto de control firmado.
   *[other] Lo mostrado queda probado por los primeros { $count } asientos del registro, todos firmados y fijados por un punto de control firmado.
}
asof-theme = El diseño y los textos fijos son los de Chancery { $version }.
asof-other-day = Elegir otro día
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

## Verifying

verify-lead = ¿Es esta declaración de la misión, íntegra y sin cambios? Lo averigua su propio navegador: nada de lo que elija aquí se envía a ninguna parte.
verify-no-script = Esta comprobación se hace en su navegador y necesita JavaScript. Sin él, utilice el programa como se describe más abajo.
verify-choose = Elija un archivo o suéltelo aquí
verify-choose-help = Hasta 64 MiB. Entregue una prueba y su texto juntos o uno tras otro.
verify-address = O la dirección de una página de este sitio
verify-check = Comprobar
verify-working = Comprobando…
verify-authentic = Auténtico. Es el texto de la propia misión, íntegro y sin cambios, tal como figura en el registro público.
verify-authentic-page = Auténtico. El mensaje de esta página es, palabra por palabra, el que figura en el registro público.
verify-false = No es auténtico.
verify-unknown = No puede determinarse.
verify-fork = La prueba es válida: la clave del registro de la misión firmó dos registros que se contradicen, de { $first } y de { $second } asientos. Un espejo lo vio el { $date } y lo conservó.
verify-rollback = La prueba es válida: la misión confirmó un estado anterior de su registro, de { $second } asientos, después de uno más nuevo, de { $first }. Un espejo lo vio el { $date } y lo conservó.
verify-unsigned = La prueba es válida: el asiento { $entry } del registro nunca fue firmado con la clave de la misión. Un espejo lo vio el { $date } y lo conservó.
verify-issuer = Emitido por
verify-message = Publicación
verify-edition = Texto
verify-edition-value = { $language }: { $title } (texto { $revision })
verify-edition-erased = { $language }: el texto { $revision } se ha eliminado desde entonces
verify-revision = Revisión
verify-revision-value = { $revision }, hecha por el asiento { $entry } del registro
verify-keys = Claves
verify-keys-pinned = Las claves son las que esta página conoce.
verify-keys-stated = Las claves son las que el propio archivo indica: compárelas.
verify-key-log = Clave del registro { $key }
verify-key-mission = Clave de la misión { $key }
verify-key-recovery = Clave de recuperación { $key }
verify-checkpoint = Punto de control
verify-checkpoint-value = { $size }, del registro { $record }
verify-cosignatures = Cofirmas
verify-heartbeat = La misión lo confirmó como su último punto de control el { $date }
verify-strangers = También firmado por { $names }, cuyas claves esta página no conoce
verify-no-cosignatures = Ninguna, salvo la del propio registro
verify-later = Qué ocurrió después
verify-later-none = Este archivo no menciona corrección ni retirada. Quien entrega un archivo puede omitir las más recientes: la página de la publicación las muestra.
verify-later-unknown = Una prueba habla de un solo asiento. Si el texto se corrigió después lo dice un expediente, o la página de la publicación.
verify-reason = Motivo: { $reason }
verify-withdrawn = La misión ha retirado después esta publicación. Ya no refleja su posición.
verify-erased = El texto se ha eliminado después. El registro sigue dejando constancia de la publicación y de la eliminación.
verify-around = Se compararon el título, la entradilla, los datos y el texto, no lo que los rodea en la página.
verify-passage = La página difiere aquí: { $passage }
verify-what-title = Qué puede comprobar
verify-what-dossier = Un expediente (.dossier): una publicación con todo lo que la prueba. Se comprueba sin red.
verify-what-proof = Una prueba (.tlog-proof) con el texto al que se refiere.
verify-what-page = Una página de una publicación guardada desde este sitio, o su dirección. En ese caso se pide el registro al sitio.
verify-what-evidence = La prueba que conservó un espejo.
verify-to-quote = ¿Solo tiene un pasaje? Compruebe la cita.
verify-how-title = Cómo se comprueba
verify-how-browser = Cada firma, cada huella y el lugar de cada asiento en el registro se calculan de nuevo en su navegador con un pequeño programa de este sitio y se comparan con las claves de abajo. Abierta esta página, un archivo se comprueba incluso sin red.
verify-how-program = Quien prefiera no depender de este sitio puede usar el programa Chancery en su propio ordenador:
verify-how-docs = La documentación del programa explica cada paso y cada byte, de modo que cualquiera puede escribir su propio programa.
verify-known-title = Las claves de este registro
verify-known-text = Compárelas con lo que la misión le comunique por otra vía: impresa, por teléfono o en persona.
verify-known-since = Desde el asiento { $entry }
key-log = Clave del registro
key-mission = Clave de la misión
key-heartbeat = Clave de presencia
key-recovery = Clave de recuperación

## What a check may find wrong

fault-not-a-dossier = El archivo no tiene la forma debida: se ha alterado o nunca fue de este tipo.
fault-too-large = El archivo supera lo que se lee: más de 64 MiB o más de 10 000 asientos.
fault-entry-form = Un asiento del registro se ha alterado: no tiene la única forma admitida.
fault-act-form = Una decisión del archivo se contradice o contradice el registro.
fault-order = Los asientos del registro no están en su orden, o uno aparece dos veces.
fault-missing-entry = Falta un asiento: la serie de decisiones sobre esta publicación tiene un hueco.
fault-chain = Una decisión no se sigue de la anterior.
fault-other-record = Hay partes del archivo que pertenecen a registros distintos.
fault-proof = El asiento no está en el registro que abarca el punto de control: se ha alterado o la prueba es de otro.
fault-number = Falta un número oficial o no es el que corresponde.
fault-instants = Los momentos de un asiento se contradicen.
fault-content-altered = El texto no es el que la misión inscribió en el registro: se ha alterado.
fault-content-form = Un texto tiene una forma o unos caracteres que el registro no admite.
fault-content-foreign = El archivo contiene un texto que la misión nunca inscribió en el registro.
fault-content-missing = Falta un texto del que el registro no dice que se haya eliminado.
fault-content-revived = El archivo contiene un texto que la misión tuvo que eliminar.
fault-other-key = Otra clave con el mismo nombre: estas no son las claves del registro de esta misión.
fault-unsigned-act = La clave de la misión no firmó esto.
fault-about-missing = El archivo no contiene el asiento al que se refiere.
fault-checkpoint-form = El punto de control del registro se ha alterado: no tiene la forma debida.
fault-checkpoint-unsigned = El punto de control no está firmado por la clave del registro que esta página conoce.
fault-cosignature-false = Una cofirma del punto de control se ha alterado.
fault-text-differs = El texto no es aquel al que se refiere la prueba: se ha alterado o es otro.
fault-evidence-proof = La propia prueba es falsa: su demostración no se sostiene.
fault-evidence-form = No es la prueba de un espejo, o se ha alterado.
fault-not-a-proof = La prueba no tiene la forma debida: se ha alterado.
fault-page-altered = La página remite a un texto que no figura en el registro.
fault-page-text = La página muestra algo distinto del registro: su texto se ha alterado.

## What a check may not be able to tell

unknown-keys-unknown = El archivo es del registro { $record }, cuyas claves esta página no conoce. Compruébelo en el sitio de esa misión.
unknown-text-wanted = La prueba en sí es válida. Elija ahora el texto al que se refiere.
unknown-file = No es un expediente, ni una prueba con su texto, ni una página guardada desde este sitio.
unknown-page = La página no dice qué texto de un registro muestra. Entregue la página de una publicación.
unknown-page-erased = El texto de esta página se ha eliminado después y ya no puede compararse.
unknown-network = Para esto hace falta el registro del sitio, que no responde. Un expediente se comprueba sin red.
unknown-answer = El sitio no tiene nada que comprobar en esta dirección.
unknown-other-site = Esta dirección es de otro sitio. Guarde su página y elija el archivo, o compruébelo allí.
unknown-not-an-address = Esto no es una dirección.
unknown-evidence-word = Ambos puntos de control son auténticos. Que algo se retuviera o se entregara de otro modo lo afirma el espejo que guardó este archivo.
unknown-evidence-empty = Ambos puntos de control son auténticos y no se contradicen.
unknown-browser = Este navegador no puede comprobar firmas Ed25519. Use uno más reciente o la orden de abajo.
unknown-failed = La propia comprobación ha fallado. Use la orden de abajo.

## Quotations

quote-lead = Pegue las palabras que se atribuyen a la misión. La respuesta dice si figuran palabra por palabra en el registro público.
quote-label = Pasaje
quote-help = De 5 a 2000 palabras, en cualquier idioma del registro. Señale lo omitido con puntos suspensivos (…).
quote-check = Comprobar el pasaje
quote-how-title = Qué cuenta
quote-how-same = No importan las comillas, las rayas, los espacios y saltos de línea, las mayúsculas de los extremos ni una tilde omitida.
quote-how-other = Una palabra, un número o una negación que cambian importan siempre.
quote-to-verify = ¿Tiene un archivo o una página entera? Verifíquelos.
quote-answer = Respuesta
quote-verbatim = Literal: este pasaje figura en el registro palabra por palabra.
quote-altered = Alterado: el registro no contiene este pasaje. El más próximo difiere como se muestra.
quote-not-found = No hallado: hasta el punto de control { $size } no hay nada parecido en el registro.
quote-too-short = El pasaje es demasiado corto para distinguirlo de otros. Número mínimo de palabras: { $limit }.
quote-too-long = El pasaje es demasiado largo para comprobarlo de una vez. Número máximo de palabras: { $limit }.
quote-unavailable = Los pasajes del registro aún se están indexando. Inténtelo de nuevo en breve.
quote-difference = Diferencia con el registro
quote-difference-help = Tachado: lo que dice el registro y no el pasaje. Subrayado: lo que dice el pasaje y no el registro.
quote-left-out = Solo en el registro:
quote-added = Solo en el pasaje:
quote-omitted = Omitido en los puntos suspensivos
quote-punctuation = La puntuación, las tildes o las mayúsculas difieren del registro.
quote-not-current = Ya no vigente
quote-current = Revisión { $revision }. La publicación lo sigue diciendo.
quote-corrected = Revisión { $revision }. El texto se corrigió después, el { $date }: la publicación dice ahora otra cosa.
quote-revised = Revisión { $revision }. El texto se actualizó después, el { $date }: la publicación dice ahora otra cosa.
quote-withdrawn = Revisión { $revision }. La publicación se retiró el { $date } y ya no refleja la posición de la misión.
quote-revision-link = El pasaje en la revisión { $revision }
quote-now-link = La publicación tal como está
quote-more = Figura también en otras publicaciones.
quote-promise = La misión se compromete a inscribir en el registro todas las publicaciones de estas clases. Ninguna dice esto:
quote-no-promise = La misión no se ha comprometido a inscribir en el registro todas sus publicaciones: puede haberlo dicho en otro lugar.

## Copying with the source

copy-label = Pasaje seleccionado
copy-quote = «{ $text }»
copy-line = Revisión { $revision }, registro { $record }, punto de control { $size }
copy-button = Copiar con la fuente
copy-dismiss = Cerrar
copy-done = Copiado
copy-failed = El navegador no lo permitió

## En papel

paper-page = Página { $number } de { $count }
paper-contents = Índice
paper-check-title = Cómo verificar este documento
paper-check-code = Escanee el código o abra la dirección: el sitio muestra este mismo texto e indica si sigue vigente.
paper-check-file = El archivo PDF contiene su propia prueba. La orden «chancery verify» indica, incluso sin conexión, si fue alterado.
paper-code = Código QR que lleva a { $address }
paper-dossier = Expediente de verificación: la prueba de que este texto consta en el registro público
paper-picture = Imagen: { $text }
paper-entry = Asiento { $entry } del registro { $record }, revisión { $revision }

## Oficinas y horarios

hours-title = Horario de atención
hours-closes-today = Abierto, cierra a las { $time }
hours-closes-later = Abierto, cierra el { $day } a las { $time }
hours-always = Abierto a todas horas
hours-opens-today = Cerrado, abre a las { $time }
hours-opens-tomorrow = Cerrado, abre mañana a las { $time }
hours-opens-later = Cerrado, abre el { $day } a las { $time }
hours-never = Cerrado hasta nuevo aviso
hours-zone = Las horas son las de { $city }.
hours-yours = { $time } en su reloj
hours-days = De { $from } a { $until }
hours-two-days = { $from } y { $until }
hours-every-day = Todos los días
hours-span = { $from }–{ $until }
hours-all-day = Todo el día
hours-closed = Cerrado
hours-coming = Cambios de horario en las próximas semanas
hours-eve = Cierre anticipado por la víspera de festivo: { $holiday }
office-address = Dirección
office-position = Posición
office-reach = Teléfono y correo electrónico
office-emergency = Emergencias
office-inside = dentro del país
office-outside = desde el extranjero
office-calendar = Horario de atención para su calendario (iCalendar)
office-holidays = { $name } para su calendario (iCalendar)
office-withdrawn-title = Esta oficina ha sido retirada
office-withdrawn-notice = Esta oficina fue retirada el { $date }. Ya no atiende al público.
calendar-hours = { $office }: horario de atención
calendar-open = { $office }: abierto
calendar-closed = { $office }: cerrado
menu-under = Páginas de la sección { $page }
page-children = En esta sección
subject-office = Oficina
subject-holidays = Días festivos
subject-redirect = Redirección

## Archivos que ya no se muestran

file-withdrawn-title = Este archivo ha sido retirado
file-withdrawn-text = El archivo que figuraba en esta dirección se retiró el { $date } y ya no se muestra.
file-withdrawn-link = Leer el aviso que figura en su lugar
file-replaced-title = Este archivo ha sido sustituido
file-replaced-text = El archivo que figuraba en esta dirección se sustituyó por otro más reciente el { $date }.
file-replaced-link = Abrir el archivo vigente

# A page whose PDF would be too long.
paper-too-long-title = Demasiado para un solo documento
paper-too-long-text = Esta página contiene más de lo que cabe en un PDF. Pida un mes, un día o los mensajes uno por uno.
paper-no-letters-title = Falta un carácter
paper-no-letters-text = Ninguna fuente de este sitio tiene algunos caracteres de esta página, como { $letters }, por lo que no se puede convertir en PDF. La página misma los tiene todos, y también su texto, su Markdown y sus datos.

## A preview of a theme (chancery theme preview)

preview-title = Vista previa
preview-text = Usted ve el sitio con un tema que no se ha publicado. Nadie más lo ve así.

## Archivos

media-picture = Imagen
media-drawing = Dibujo
media-film = Vídeo
media-sound = Grabación sonora
media-pdf = PDF
media-document = Documento de texto
media-sheet = Hoja de cálculo
media-slides = Presentación
media-archive = Archivo ZIP
media-text = Archivo de texto
media-file = Archivo
media-facts = { $type }, { $size }
media-transcript = Transcripción
media-withdrawn = Este archivo se retiró el { $date }.
media-erased = Este archivo se eliminó el { $date }.
media-with-message = Este archivo se retiró junto con la publicación.
media-unknown = Este archivo no está disponible.
attachments-title = Archivos adjuntos
table-title = Tabla
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

## Lectura de una publicación

contents-title = Índice
fact-topics = Temas
fact-places = Lugares
fact-series = En el marco de
fact-translates = Traducido de
translation-behind-label = Traducción
translation-behind = El texto original ({ $language }) se ha modificado después de esta traducción.
translation-see = Ver qué se modificó
related-title = Publicaciones relacionadas
siblings-title = Publicaciones anterior y siguiente
sibling-previous = Anterior
sibling-next = Siguiente
beside-label = Leer en paralelo con la versión
beside-title = { $title } ({ $first } / { $second })
beside-note = Dos versiones de la misma publicación, párrafo por párrafo.
beside-untranslated = Solo en la otra versión
forms-title = Esta página en formato
form-text = texto
form-markdown = Markdown
form-json = datos
form-pdf = PDF

## People, topics, places, series, kinds

people-title = Personas
topics-title = Temas
places-title = Lugares
series-title = Visitas y conferencias
kinds-title = Tipos de publicación
groups-none = Aún no se ha publicado nada aquí.
group-of = { $name }: { $period }
person-offices = Cargos desempeñados
person-office = Cargo
person-from = Desde
person-until = Hasta
person-then = Cargo en esa fecha:
place-zone = Hora local: { $zone }
# From one day to another: "3 to 5 March 2026".
span-both = del { $from } al { $until }
span-from = A partir del { $from }
span-until = Hasta el { $until }
archive-browse = Explorar por
archive-calendar = Días con publicaciones
subject-media = Archivo multimedia
subject-theme = Presentación del sitio
subject-topic = Tema
subject-place = Lugar
subject-series = Serie

## Archivos en la página «Verificar»

verify-authentic-file = Auténtico. Es, byte por byte, un archivo publicado por la misión, tal como consta en el registro público.
verify-file = Archivo
verify-file-value = { $name } ({ $type }, { $size } bytes), desde la revisión { $revision }
verify-file-replaced = La misión ha sustituido después este archivo, en la revisión { $revision }.
fault-file-differs = El archivo no es aquel al que se refiere el expediente: se ha alterado o es otro.
unknown-no-file = El expediente entregado con este archivo no se refiere a un archivo, o este se ha eliminado.
