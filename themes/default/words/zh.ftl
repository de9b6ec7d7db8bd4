### 公开网站的中文用语。
###
### 一个键对应一个短语；各语种的键和变量完全一致，由测试保证。
### `PLURAL($count)` 给出 CLDR 复数类别；`{ $count }` 按本语种习惯显示数字。
### 日期传入时已是成文形式。

## 每个页面

page-title = { $page } – { $site }
# What search engines show of a page that says nothing of itself.
description-home = { $site }：声明、讲话和采访均按发布原文收录，任何人都可以核实。
description-page = { $page }，{ $site }官方网站。每篇文本都载入公开记录，任何人都可以核实。
skip-link = 跳至正文
masthead-label = 本馆
masthead-today = 今天
masthead-time-in = { $city }时间
masthead-clocks = 当地时间
masthead-contacts = 电话与电子邮箱
masthead-counters = 日数统计
masthead-consular-line = 领事咨询
nav-label = 主菜单
nav-breadcrumb = 当前位置
nav-home = 首页
nav-messages = 全部文稿
nav-archive = 档案
nav-contact = 联系方式
nav-feed = 订阅源
nav-changes = 更改记录
nav-calendar = 其他日期的网站
nav-quote = 核对引文
nav-verify = 验证真伪
nav-languages = 语言
language-current = 本页语言：{ $language }
footer-label = 关于本网站
footer-record = 公开登记簿
footer-record-note = 本网站各页面均依据经签名的公开登记簿生成，登记簿只增不改。
footer-record-size = { PLURAL($count) ->
   *[other] 登记簿共有 { $count } 条记录
}
footer-origin = 登记簿 { $origin }
footer-checkpoint = 校验点
footer-program = Chancery { $version }
print-address = 本页地址：{ $address }
permanent-link = 永久链接
paragraph-link = 第 { $number } 段的链接
footnotes-title = 注释
footnote-back = 返回正文

## 首页

home-latest = 最新文稿
home-all-messages = 全部文稿
read-in-full = 阅读全文
read-in-full-title = 阅读全文：{ $title }

## 文稿类别

kind-label = 类别
kind-statement = 声明
kind-speech = 演讲
kind-remarks = 讲话
kind-interview = 专访
kind-news-conference = 记者会
kind-briefing = 吹风会
kind-letter = 信函
kind-article = 文章
kind-reply = 答媒体问
kind-press-release = 新闻稿
kinds-statement = 声明
kinds-speech = 演讲
kinds-remarks = 讲话
kinds-interview = 专访
kinds-news-conference = 记者会
kinds-briefing = 吹风会
kinds-letter = 信函
kinds-article = 文章
kinds-reply = 答媒体问
kinds-press-release = 新闻稿

## 文本与讲话的关系

fidelity-label = 文本
fidelity-verbatim = 实录
fidelity-verbatim-note = 本文为讲话实录。
fidelity-as-prepared = 讲稿
fidelity-as-prepared-note = 以现场讲话为准。
fidelity-extract = 摘录
fidelity-extract-note = 本文为摘录，并非全文。
fidelity-summary = 摘要
fidelity-summary-note = 本文为讲话摘要。
fidelity-authored = 书面文本
fidelity-authored-note = 本文以书面形式发布。

## 文本的效力

status-label = 效力
status-authoritative = 作准文本
status-authoritative-note = 各语种文本如有歧义，以本文本为准。
status-official = 正式文本
status-official-note = 本文为本馆正式文本。
status-unofficial = 非正式译文
status-unofficial-note = 本文为非正式译文，仅供参考。

## 日期与基本信息

date-dated = 日期
date-issued = 发布日期
date-event = 活动日期
date-recorded = 登记日期
date-corrected = 更正日期
date-captured = 采集日期
date-undated = 日期不详
fact-number = 编号
fact-number-value = { $number }号
fact-speaker = 发言人
fact-speakers = 发言人
fact-place = 地点
fact-event = 活动
fact-outlet = 媒体
fact-title = 标题
fact-lead = 导语
fact-body = 正文
facts-label = 文稿信息
speaker-with-office = { $name }（{ $office }）

## 语种文本

editions-title = 各语种文本
editions-other = 其他语种
edition-this = 本文本
edition-in = 文本语种：{ $language }
edition-read-in = 阅读：{ $language }
edition-missing = 本文稿未以所选语种（{ $language }）发布。
edition-shown-instead = 此处以另一语种（{ $language }）显示。
editions-count = { PLURAL($count) ->
   *[other] { $count } 个语种文本
}

## 问答

turns-title = 问答
turn-question = 问
turn-answer = 答
turn-question-by = 提问：{ $speaker }
turn-answer-by = 回答：{ $speaker }
turns-count = { PLURAL($count) ->
   *[other] { $count } 个问题
}

## 导入

import-label = 导入内容
import-note = 本文稿由先前的发布内容导入，日期依来源所载。
import-source = 来源
import-source-value = { $source }，第 { $line } 行
import-captured = 采集于{ $date }
import-digest = 来源摘要值（SHA-256）
import-excerpt = 节选
import-excerpt-note = 来源仅载有本文稿的开头部分，并非全文。
import-excerpts-note = 来源中各标题之下的文字均为节选，并非全文。

## 更正与其他修订

corrections-title = 更正
corrections-count = { PLURAL($count) ->
   *[other] { $count } 次更正
}
correction-minor = 细微更正
correction-major = 更正
correction-minor-on = { $date }细微更正
correction-major-on = { $date }更正
correction-notice = 本文稿已于{ $date }更正。
correction-see = 查看更正内容及原因
correction-reason = 原因
correction-changes = 更正内容
correction-edition = 文本语种：{ $language }
correction-inserted = 增补
correction-removed = 删去
correction-unchanged = { PLURAL($count) ->
   *[other] { $count } 段未作改动
}
correction-unavailable = 原文本已删除，无法对照。
correction-before = 更正前
correction-after = 更正后
history-title = 本文稿修订记录
history-published = { $date }发布
history-imported = { $date }导入
history-revised = { $date }更新
history-edition-added = { $date }增加语种文本：{ $language }
history-corrected = { $date }更正
history-withdrawn = { $date }撤回
history-reinstated = { $date }恢复
history-erased = { $date }删除
history-of = 修订记录：{ $title }
history-revision = 第 { $number } 次修订
history-current = 现行文本
history-count = { PLURAL($count) ->
   *[other] 共 { $count } 次修订
}
history-message = 文稿现行版本
history-all = 本文稿的全部修订及其证明
history-text = 本次修订后的文本
history-before = 被替换的文本
history-text-added = 新增
history-text-changed = 有改动
history-not-compared = 两个文本可在各自的地址进行比对。
record-entry = 登记簿第 { $number } 号记录
record-recorded = { $date }登记
record-proof = 收录证明
record-dossier = 验证卷宗
record-content = 登记簿中的原始字节
revision-of = { $title }：第 { $number } 次修订
revision-replaced-label = 先前文本
revision-notice = 这是{ $date }第 { $number } 次修订后的文本。
revision-replaced = 该文本已于{ $date }被第 { $number } 次修订替换。

## Changes of the whole site

subject-mission = 本馆信息
subject-contact = 联系方式
subject-counter = 天数计数
subject-notice = 公告
subject-person = 人员
subject-page = 页面
subject-key = 登记簿密钥
subject-promise = 本馆承诺登记的内容
subject-message = 文稿
subject-message-number = 第 { $number } 号文稿
change-revised = 更新
change-edition-added = 增加语种文本
change-corrected = 更正
change-withdrawn = 撤回
change-reinstated = 恢复
change-erased = 删除
change-of = { $what }：{ $title }
changes-title = 更改记录
changes-note = 本网站的每一次更正、撤回、恢复和删除，以及对已发布内容的每一次补充。本列表取自登记簿，任何一项都无法略去。
changes-of = 更改记录：{ $period }
changes-part = { $period }，第 { $number } 部分
changes-count = { PLURAL($count) ->
   *[other] { $count } 项更改
}
changes-newest = 最新更改
changes-in-order = 由新到旧
changes-none = 已发布的内容未作任何更改。
changes-feed-title = { $mission }：更改记录
changes-feed-link = 更改记录订阅源（Atom）

## The calendar of the past

calendar-title = 其他日期的网站
calendar-note = 点选某一天，即可查看当日结束时的首页。
calendar-of = 网站日历：{ $period }
calendar-legend = 圆点标示有内容发布或更改的日期。
calendar-changed = 有更改
calendar-days = { PLURAL($count) ->
   *[other] { $count } 天有更改
}

## 撤回、恢复、删除

withdrawn-label = 已撤回
withdrawn-title = 本文稿已撤回
withdrawn-notice = 本文稿已于{ $date }撤回，不再代表本馆立场。
withdrawn-reason = 撤回原因
withdrawn-kept = 原文保留于下，以备查考。
page-withdrawn-title = 本页面已撤回
page-withdrawn-notice = 本页面已于{ $date }撤回，不再代表本馆立场。
reinstated-label = 已恢复
reinstated-notice = 本文稿曾于{ $withdrawn }撤回，已于{ $date }恢复。
reinstated-reason = 恢复原因
erased-label = 已删除
erased-title = 此内容已删除
erased-notice = 此地址的内容已于{ $date }删除，不再保存。
erased-reason = 删除原因
erased-record = 登记簿仍载明其发布与删除。

## 列表与档案

messages-title = 文稿
messages-none = 没有文稿
messages-none-yet = 尚未发布文稿。
messages-none-in = { $period }没有文稿
messages-count = { PLURAL($count) ->
   *[other] { $count } 篇文稿
}
messages-in = { $period }文稿
messages-in-language = { PLURAL($count) ->
   *[other] { $count } 篇文稿（{ $language }）
}
archive-title = 档案
archive-of = 档案：{ $period }
archive-years = 按年份
archive-months = 按月份
archive-days = 按日期
archive-all-years = 全部年份
archive-all-kinds = 全部类别
archive-filter = 按类别显示
archive-undated = 日期不详的文稿
archive-back = 返回档案
pages-label = 页码
page-previous = 上一页
page-next = 下一页
page-newer = 较新的文稿
page-older = 较早的文稿
message-previous = 上一篇
message-next = 下一篇
period-previous = 之前：{ $period }
period-next = 之后：{ $period }

## 日数统计

counter-since = 自{ $date }起
counter-ahead = { $label }：{ $future }
counter-in-days = { PLURAL($days) ->
   *[other] { $days } 天后
}
counter-days = { PLURAL($days) ->
   *[other] { $days } 天
}

## 通知

notices-title = 通告
notice-emergency = 紧急通知
notice-warning = 重要提示
notice-information = 通告
notice-from = 自{ $date }起
notice-until = 至{ $date }止

## 网站的历史面貌

asof-label = 网站历史版本
asof-banner = 您正在浏览本网站{ $date }的历史版本。
asof-banner-never = 登记簿中没有关于{ $date }的记载：其首条登记晚于该日期。
asof-pinned = { PLURAL($count) ->
   *[other] 本页依据登记簿的前 { $count } 条记录生成，不再变动。
}
asof-not-pinned = 日后的登记（例如导入）仍可能补充本页内容。
asof-pin = 此历史版本的固定地址
asof-now = 前往网站当前版本
asof-import-claim = 导入内容照录其来源；本馆当时并未在此发布。
asof-first-masthead = 本馆信息取自登记簿中的首条登记。
asof-proven = { PLURAL($count) ->
   *[other] 所示内容由登记簿的前 { $count } 条记录证明，每条记录均经签署，并由经签署的校验点固定。
}
asof-theme = 版式与固定用语出自 Chancery { $version }。
asof-other-day = 选择其他日期
asof-future-title = 该时刻尚未到来
asof-future-text = 本网站只能显示过去的版本，无法显示{ $date }的版本。
asof-invalid-title = 无法识别该日期和时间
asof-invalid-text = 历史版本的地址须以日期和时间开头，例如 { $example }。

## 联系方式

contact-title = 联系方式
contact-lines = 联系渠道
contact-none = 尚未公布联系方式。
contact-telephone = 电话
contact-email = 电子邮箱
contact-call = 致电{ $label }：{ $phone }
contact-write = 致函{ $label }：{ $email }

## 订阅源

feed-title = { $mission }：文稿
feed-subtitle = { $mission }文稿（{ $language }）
feed-link = 订阅源（Atom）
feed-withdrawn = 已撤回：{ $title }
feed-corrected = 已更正：{ $title }

## 无法显示页面时

not-found-title = 未找到页面
not-found-text = 此地址没有页面。
not-found-hint = 地址可能不完整。档案列有全部文稿。
not-then-title = 当时没有此页面
not-then-text = { $date }时，此地址没有页面。
bad-request-title = 无法理解该请求
bad-request-text = 地址或请求的格式有误。
not-allowed-title = 此处不能进行该操作
not-allowed-text = 本网站的页面只供阅读，不能写入。
unavailable-title = 暂时无法访问
unavailable-text = 网站目前无法响应，请稍后再试。
failed-title = 发生错误
failed-text = 页面未能显示。问题出在我方，已记录在案。
error-reference = 参考编号：{ $reference }
error-home = 返回首页
error-archive = 前往档案

## Verifying

verify-lead = 这份声明是否确由本馆发布，是否完整且未经改动？由您的浏览器自行核验，您选择的内容不会发送到任何地方。
verify-no-script = 此核验在浏览器中进行，需要启用 JavaScript。如未启用，请按下文说明使用程序。
verify-choose = 选择文件，或将文件拖放到此处
verify-choose-help = 不超过 64 MiB。证明文件及其文本可一并提供，也可先后提供。
verify-address = 或填写本网站某一页面的网址
verify-check = 核验
verify-working = 正在核验……
verify-authentic = 真实。这是本馆的文本，完整且未经改动，与公开登记簿所载一致。
verify-authentic-page = 真实。此页面上的文稿与公开登记簿所载逐字一致。
verify-false = 不真实。
verify-unknown = 无法判定。
verify-fork = 证据成立：本馆的日志密钥签署了两份相互矛盾的登记簿，条目数分别为 { $first } 和 { $second }。镜像站于{ $date }发现并留存。
verify-rollback = 证据成立：本馆在确认较新的登记簿状态（条目数 { $first }）之后，又确认了较旧的状态（条目数 { $second }）。镜像站于{ $date }发现并留存。
verify-unsigned = 证据成立：登记簿第 { $entry } 号条目从未经馆方密钥签署。镜像站于{ $date }发现并留存。
verify-issuer = 发布者
verify-message = 文稿
verify-edition = 文本
verify-edition-value = { $language }：{ $title }（文本 { $revision }）
verify-edition-erased = { $language }：文本 { $revision } 其后已删除
verify-revision = 修订
verify-revision-value = { $revision }，由登记簿第 { $entry } 号条目作出
verify-keys = 密钥
verify-keys-pinned = 密钥与此页面所知一致。
verify-keys-stated = 密钥由文件自身载明，请加以比对。
verify-key-log = 日志密钥 { $key }
verify-key-mission = 馆方密钥 { $key }
verify-key-recovery = 恢复密钥 { $key }
verify-checkpoint = 校验点
verify-checkpoint-value = { $size }，登记簿 { $record }
verify-cosignatures = 联署
verify-heartbeat = 本馆于{ $date }确认其为最新校验点
verify-strangers = 另有 { $names } 签名，此页面不掌握其密钥
verify-no-cosignatures = 除登记簿自身外无联署
verify-later = 其后情况
verify-later-none = 此文件未载任何更正或撤回。转交文件者可能略去最新的更正或撤回，请查看文稿页面。
verify-later-unknown = 证明文件仅涉及一个条目。文本其后是否更正，见卷宗或文稿页面。
verify-reason = 理由：{ $reason }
verify-withdrawn = 本馆其后已撤回此文稿，其内容不再代表本馆立场。
verify-erased = 文本其后已删除。登记簿仍载明其发布与删除。
verify-around = 已核对标题、导语、信息和正文；页面上的其他内容未作核对。
verify-passage = 页面在此处有出入：{ $passage }
verify-what-title = 可核验的内容
verify-what-dossier = 卷宗（.dossier）：文稿及其全部证明。无需网络即可核验。
verify-what-proof = 证明文件（.tlog-proof）及其所涉文本。
verify-what-page = 从本网站保存的文稿页面或其网址。此时将向本网站索取登记簿。
verify-what-evidence = 镜像站留存的证据。
verify-to-quote = 手头只有一段文字？请核对引文。
verify-how-title = 核验方式
verify-how-browser = 本网站的一段小程序在您的浏览器中重新计算每个签名、每个摘要值以及每个条目在登记簿中的位置，并与下列密钥比对。页面打开后，即使断网也可核验文件。
verify-how-program = 如不愿依赖本网站，可在自己的计算机上使用 Chancery 程序：
verify-how-docs = 程序文档说明了每个步骤和每个字节，任何人都可据此自行编写程序。
verify-known-title = 本登记簿的密钥
verify-known-text = 请与本馆通过其他途径（印刷品、电话、当面）提供的信息加以比对。
verify-known-since = 自第 { $entry } 号条目起
key-log = 日志密钥
key-mission = 馆方密钥
key-heartbeat = 心跳密钥
key-recovery = 恢复密钥

## What a check may find wrong

fault-not-a-dossier = 文件格式不符：已被改动，或本非此类文件。
fault-too-large = 文件超出可读取的范围：大于 64 MiB 或多于 10,000 个条目。
fault-entry-form = 登记簿条目已被改动：不符合条目的唯一格式。
fault-act-form = 文件中的某项决定自相矛盾，或与登记簿矛盾。
fault-order = 登记簿条目顺序有误，或某一条目重复出现。
fault-missing-entry = 缺少条目：有关此文稿的决定记录存在断缺。
fault-chain = 某项决定与前一项不相衔接。
fault-other-record = 文件各部分分属不同的登记簿。
fault-proof = 校验点所涵盖的登记簿中没有该条目：条目已被改动，或证明属于其他条目。
fault-number = 缺少正式编号，或编号有误。
fault-instants = 某一条目的时间相互矛盾。
fault-content-altered = 文本与本馆载入登记簿的不符：已被改动。
fault-content-form = 某一文本的格式或字符为登记簿所不容。
fault-content-foreign = 文件含有本馆从未载入登记簿的文本。
fault-content-missing = 缺少某一文本，而登记簿并未载明其已删除。
fault-content-revived = 文件含有本馆已依法删除的文本。
fault-other-key = 同名的另一密钥：这些不是本馆登记簿的密钥。
fault-unsigned-act = 此内容未经馆方密钥签署。
fault-about-missing = 文件不含其所涉条目。
fault-checkpoint-form = 登记簿的校验点已被改动：格式不符。
fault-checkpoint-unsigned = 校验点未经此页面所知的登记簿日志密钥签署。
fault-cosignature-false = 校验点上的一个联署已被改动。
fault-text-differs = 文本并非证明所涉文本：已被改动，或属另一文本。
fault-evidence-proof = 证据本身不实：其证明不成立。
fault-evidence-form = 这不是镜像站的证据，或已被改动。
fault-not-a-proof = 证明文件格式不符：已被改动。
fault-page-altered = 页面所指文本在登记簿中不存在。
fault-page-text = 页面所示与登记簿不符：其文本已被改动。

## What a check may not be able to tell

unknown-keys-unknown = 文件属于登记簿 { $record }，此页面不掌握其密钥。请到该馆网站核验。
unknown-text-wanted = 证明本身成立。请选择其所涉文本。
unknown-file = 这不是卷宗，不是附有文本的证明，也不是从本网站保存的页面。
unknown-page = 页面未注明所示为登记簿中的哪一文本。请提供某一文稿的页面。
unknown-page-erased = 此页面的文本其后已删除，无法再作核对。
unknown-network = 此项核验需要本网站的登记簿，但目前无法连接。卷宗无需网络即可核验。
unknown-answer = 本网站在该网址没有可核验的内容。
unknown-other-site = 该网址属于其他网站。请保存其页面后选择文件，或到该网站核验。
unknown-not-an-address = 这不是网址。
unknown-evidence-word = 两个校验点均属实。至于是否有内容被扣留或另行答复，仅为留存此文件的镜像站所述。
unknown-evidence-empty = 两个校验点均属实，且并不矛盾。
unknown-browser = 此浏览器无法核验 Ed25519 签名。请使用较新的浏览器或下列命令。
unknown-failed = 核验过程本身出错。请使用下列命令。

## Quotations

quote-lead = 请粘贴被称为出自本馆的文字，即可得知其是否逐字见于公开登记簿。
quote-label = 引文
quote-help = 5 至 2000 词，可用登记簿的任何语言。省略处请用省略号（……）标示。
quote-check = 核对引文
quote-how-title = 核对标准
quote-how-same = 引号、破折号、空格与换行、首尾字母大小写以及缺少的变音符号均不影响结果。
quote-how-other = 改动的词语、数字或否定则必定影响结果。
quote-to-verify = 有完整的文件或页面？请验证真伪。
quote-answer = 结果
quote-verbatim = 逐字一致：此段文字见于登记簿。
quote-altered = 有改动：登记簿中没有此段文字。最接近的一段差异如下。
quote-not-found = 未找到：截至校验点 { $size }，登记簿中没有类似文字。
quote-too-short = 引文过短，无法与其他文字区分。最少词数：{ $limit }。
quote-too-long = 引文过长，无法一次核对。最多词数：{ $limit }。
quote-unavailable = 登记簿文字仍在编制索引，请稍后再试。
quote-difference = 与登记簿的差异
quote-difference-help = 删除线：登记簿有而引文无。下划线：引文有而登记簿无。
quote-left-out = 仅见于登记簿：
quote-added = 仅见于引文：
quote-omitted = 省略号处略去的内容
quote-punctuation = 标点、变音符号或大小写与登记簿不同。
quote-not-current = 已非现行文本
quote-current = 第 { $revision } 次修订。文稿现仍如此表述。
quote-corrected = 第 { $revision } 次修订。该文本已于{ $date }更正，文稿现表述不同。
quote-revised = 第 { $revision } 次修订。该文本已于{ $date }更新，文稿现表述不同。
quote-withdrawn = 第 { $revision } 次修订。文稿已于{ $date }撤回，不再代表本馆立场。
quote-revision-link = 第 { $revision } 次修订中的该段
quote-now-link = 文稿现行文本
quote-more = 此段文字还见于其他文稿。
quote-promise = 本馆承诺将下列各类文稿全部载入登记簿。其中均无此段文字：
quote-no-promise = 本馆未承诺将全部文稿载入登记簿，因此可能曾在别处表述。

## Copying with the source

copy-label = 所选文字
copy-quote = “{ $text }”
copy-line = 第 { $revision } 次修订，登记簿 { $record }，校验点 { $size }
copy-button = 连同出处复制
copy-dismiss = 关闭
copy-done = 已复制
copy-failed = 浏览器不允许复制

## 纸面文本

paper-page = 第 { $number } 页，共 { $count } 页
paper-contents = 目录
paper-check-title = 如何核验本文件
paper-check-code = 请扫描二维码或打开网址：网站将显示这一文本，并说明其是否仍然有效。
paper-check-file = PDF 文件自带证明。使用命令“chancery verify”，无需联网即可查明文件是否被改动。
paper-code = 通向 { $address } 的二维码
paper-dossier = 验证卷宗：证明本文本载于公开登记簿
paper-picture = 图片：{ $text }
paper-entry = 登记簿 { $record } 第 { $entry } 号记录，第 { $revision } 次修订

## 办公处与开放时间

hours-title = 开放时间
hours-closes-today = 现在开放，{ $time }关闭
hours-closes-later = 现在开放，{ $day } { $time }关闭
hours-always = 全天候开放
hours-opens-today = 现在关闭，{ $time }开放
hours-opens-tomorrow = 现在关闭，明天{ $time }开放
hours-opens-later = 现在关闭，{ $day } { $time }开放
hours-never = 暂停开放，另行通知
hours-zone = 以上为{ $city }时间。
hours-yours = 您的当地时间{ $time }
hours-days = { $from }至{ $until }
hours-two-days = { $from }和{ $until }
hours-every-day = 每天
hours-span = { $from }–{ $until }
hours-all-day = 全天
hours-closed = 关闭
hours-coming = 近期时间调整
hours-eve = 节假日前提前关闭：{ $holiday }
office-address = 地址
office-position = 位置
office-reach = 电话和电子邮件
office-emergency = 紧急求助
office-inside = 国内拨打
office-outside = 国外拨打
office-calendar = 将开放时间加入日历（iCalendar）
office-holidays = 将“{ $name }”加入日历（iCalendar）
office-withdrawn-title = 该办公处信息已撤回
office-withdrawn-notice = 该办公处信息已于{ $date }撤回，不再对外接待。
calendar-hours = { $office }：开放时间
calendar-open = { $office }：开放
calendar-closed = { $office }：关闭
menu-under = “{ $page }”下的页面
page-children = 本栏目
subject-office = 办公处
subject-holidays = 节假日
subject-redirect = 网址跳转

## 不再展示的文件

file-withdrawn-title = 此文件已撤回
file-withdrawn-text = 此地址的文件已于{ $date }撤回，不再展示。
file-withdrawn-link = 查看代替该文件的说明
file-replaced-title = 此文件已更换
file-replaced-text = 此地址的文件已于{ $date }更换为较新的文件。
file-replaced-link = 打开现行文件

# A page whose PDF would be too long.
paper-too-long-title = 内容超出一份文件的容量
paper-too-long-text = 此页内容超出一份 PDF 的容量。请按月、按日，或逐篇索取。
paper-no-letters-title = 缺少字符
paper-no-letters-text = 本站没有任何字体包含此页的某些字符，例如{ $letters }，因此无法生成 PDF。页面本身及其文本、Markdown 和数据形式均完整无缺。

## A preview of a theme (chancery theme preview)

preview-title = 预览
preview-text = 您看到的是采用尚未发布的主题的网站，其他访客看到的并非如此。

## 文件

media-picture = 图片
media-drawing = 图形
media-film = 视频
media-sound = 录音
media-pdf = PDF
media-document = 文字文档
media-sheet = 电子表格
media-slides = 演示文稿
media-archive = ZIP 压缩文件
media-text = 文本文件
media-file = 文件
media-facts = { $type }，{ $size }
media-transcript = 文字记录
media-withdrawn = 此文件已于{ $date }撤回。
media-erased = 此文件已于{ $date }删除。
media-with-message = 此文件已随文稿一并撤回。
media-unknown = 此文件无法提供。
attachments-title = 附件
table-title = 表格
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

## 阅读文稿

contents-title = 目录
fact-topics = 主题
fact-places = 地点
fact-series = 所属活动
fact-translates = 译自
translation-behind-label = 译文
translation-behind = 本译文完成后，原文（{ $language }）已有改动。
translation-see = 查看改动
related-title = 相关文稿
siblings-title = 上一篇与下一篇
sibling-previous = 上一篇
sibling-next = 下一篇
beside-label = 对照阅读
beside-title = { $title }（{ $first } / { $second }）
beside-note = 同一文稿的两种文本，逐段对照。
beside-untranslated = 仅见于另一文本
forms-title = 本页的其他格式
form-text = 纯文本
form-markdown = Markdown
form-json = 数据
form-pdf = PDF

## People, topics, places, series, kinds

people-title = 人物
topics-title = 主题
places-title = 地点
series-title = 访问与会议
kinds-title = 文稿类别
groups-none = 此处尚未发布任何内容。
group-of = { $name }：{ $period }
person-offices = 历任职务
person-office = 职务
person-from = 起
person-until = 止
person-then = 时任职务：
place-zone = 当地时间：{ $zone }
# From one day to another: "3 to 5 March 2026".
span-both = { $from }至{ $until }
span-from = 自{ $from }起
span-until = 至{ $until }
archive-browse = 浏览方式
archive-calendar = 有文稿发布的日期
subject-media = 媒体文件
subject-theme = 网站外观
subject-topic = 主题
subject-place = 地点
subject-series = 系列

## “核验”页面上的文件

verify-authentic-file = 真实。此文件与本馆发布并载于公开登记簿的文件逐字节一致。
verify-file = 文件
verify-file-value = { $name }（{ $type }，{ $size } 字节），自修订 { $revision } 起
verify-file-replaced = 本馆其后在修订 { $revision } 中更换了此文件。
fault-file-differs = 文件并非卷宗所涉文件：已被改动，或属另一文件。
unknown-no-file = 与此文件一并提供的卷宗并不涉及媒体文件，或该文件已被删除。
