### 公开网站的中文用语。
###
### 一个键对应一个短语；各语种的键和变量完全一致，由测试保证。
### `PLURAL($count)` 给出 CLDR 复数类别；`{ $count }` 按本语种习惯显示数字。
### 日期传入时已是成文形式。

## 每个页面

page-title = { $page } – { $site }
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
