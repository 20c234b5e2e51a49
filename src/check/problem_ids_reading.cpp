#include "check/problem_ids.hpp"

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

constexpr ProblemId files[] = {
    {"file.missing",
     {"没有这个文件", "there is no such file"},
     {"核对文件名和当前目录", "Look at the spelling and at the folder the command is run in"}},
    {"file.directory",
     {"给出的是目录，不是文件", "a directory was named where a file is wanted"},
     {"改为指明其中的文件", "Name the files in it"}},
    {"file.encoding",
     {"JSON 或 YAML 不是 UTF-8 编码，消息写明是何编码", "JSON or YAML in another encoding than UTF-8, which is named"},
     {"先转换编码，如 `iconv -f GB18030 -t UTF-8 旧.yaml > 新.yaml`",
      "Convert the file, for instance `iconv -f GB18030 -t UTF-8 old.yaml > new.yaml`"}},
    {"file.unreadable",
     {"文件存在但无法读取，后附系统给出的原因", "the file exists and cannot be read; the system's reason follows"},
     {"按系统给出的原因处理，多为权限", "Mend what the system names, most often the permissions"}},
    {"file.input",
     {"`-o` 指的就是所读文件，会将其覆盖（由命令提示）",
      "`-o` names the file that is read, which would be lost (told by the command)"},
     {"写到另一个文件；原地整理用 `fazhi fmt`", "Write to another file; `fazhi fmt` is made for files in place"}},
    {"file.unwritable",
     {"结果无法写入，不留下半个文件", "the result cannot be written; nothing is left behind"},
     {"查看目录、权限和剩余空间", "Look at the folder, its permissions and the room left"}},
};

constexpr ProblemId text_of_a_document[] = {
    {"extract.container",
     {"不能直接读取的文件，如 `.doc`、WPS、PDF、OFD",
      "a kind of document that is not read, such as `.doc`, WPS, PDF or OFD"},
     {"用消息给出的命令转换，或另存为 `.docx`、网页或纯文本",
      "Convert it with the command that the message names, or save it as `.docx`, HTML or plain text"}},
    {"extract.encoding",
     {"看不出编码、不认识所给编码，或不合编码的字节太多（指出第一处）",
      "the encoding cannot be told, is not known, or too many bytes are not of it; the first of these is told"},
     {"指明编码：命令用 `--encoding`，C接口用 `fazhi_read_options` 的 `encoding`",
      "Name the encoding: `--encoding` of the command, `encoding` of `fazhi_read_options` in C"}},
    {"extract.bytes",
     {"一段字节不合编码，写明其在文件中的偏移，文字中以 U+FFFD 代之",
      "a run of bytes that is wrong in its encoding, with its offset in the file; U+FFFD stands for it"},
     {"核对该处；若多处如此，用 `--encoding` 换一种编码",
      "Look at the place; name another encoding if there are many"}},
    {"extract.damaged",
     {"文件包或其中的文字已损坏", "a package or its text is broken"},
     {"重新取得该文件，或用原程序打开后另存",
      "Get the file once more, or open it in its own program and save it anew"}},
    {"extract.limit",
     {"超过限额，消息写明是哪一项", "beyond a limit, which is named"},
     {"去掉文档中不属于报告正文的部分", "Take out of the document what is no text of the report"}},
    {"extract.support",
     {"本程序编译时未带读取此类文件的功能", "this build was made without what reads this kind"},
     {"先转为纯文本，或改用带此功能的程序", "Convert the document to plain text, or take a build that reads it"}},
    {"extract.empty",
     {"警告：网页没有可见的文字，如由框架或脚本载入，或文档只有图片",
      "a warning: the page has no visible text, as where frames or scripts bring it, or the document has but pictures"},
     {"在浏览器中另存为完整网页，或取得图片所据的文字",
      "Save the page as a browser shows it, or take the text from where the pictures came from"}},
    {"extract.hidden",
     {"提示：网页中隐藏的成段文字未读入", "for information: prose that the page hides was left out"},
     {"与浏览器中所见核对", "Compare with the page as a browser shows it"}},
    {"extract.left-out",
     {"提示：Word 文档正文之外的文字未读入：页眉页脚、脚注尾注、嵌入文件",
      "for information: words of a Word document beside its text: headers, footers, notes, embedded documents"},
     {"看其中有无报告内容", "See whether anything of the report stands there"}},
};

constexpr ProblemId text_and_format[] = {
    {"utf8.invalid",
     {"首个不是 UTF-8 的字节", "the first byte that is not UTF-8"},
     {"先转换编码，如 `iconv -f GB18030 -t UTF-8 旧.yaml > 新.yaml`",
      "Convert the file, for instance `iconv -f GB18030 -t UTF-8 old.yaml > new.yaml`"}},
    {"document.empty",
     {"文件没有内容", "the document holds nothing"},
     {"用 `fazhi new` 生成骨架，或核对文件名", "Begin with `fazhi new`, or see whether the right file was named"}},
    {"format.not-structured",
     {"调用者给出的格式既不是 JSON 也不是 YAML", "the caller named a format that is neither JSON nor YAML"},
     {"由内容判断格式，或按印发文本导入", "Let the format be told by the text, or import the printed report"}},
    {"json.syntax",
     {"此处不合 JSON 语法", "not JSON (RFC 8259), at this place"},
     {"查看此处之前，多为逗号、引号或括号有误",
      "Look just before the place: a comma, a quote or a bracket is most often amiss"}},
    {"json.cut",
     {"文档没有结束，文件就到了头", "the text ends before the document does"},
     {"重新取得该文件，或补上未闭合的部分", "Get the file once more, or close what is open"}},
    {"json.junk",
     {"文档之后还有内容", "something follows the document"},
     {"删去其后的内容，或分成多个文件", "Take away what follows, or make files of their own of it"}},
    {"yaml.syntax",
     {"此处不合 YAML 语法", "not YAML, at this place"},
     {"检查缩进；含“: ”或“ #”的文字加引号", "Look at the indentation, and put texts with `: ` or ` #` in quotes"}},
    {"yaml.quote",
     {"引号没有闭合", "a quote is never closed"},
     {"补上引号，或去掉引号", "Close the quote, or take it away"}},
    {"yaml.control",
     {"有 YAML 不允许的、看不见的控制字符", "a control character that YAML does not allow, and that one does not see"},
     {"删去该字符，或在双引号内用转义写出", "Delete the character, or write it as an escape in double quotes"}},
    {"yaml.key",
     {"键不是文字，而是列表、对象或空", "a key is a list, an object or nothing"},
     {"把键写成普通文字", "Write the key as a plain text"}},
    {"yaml.tag",
     {"核心模式以外的标签", "a tag beyond the core schema, such as `!binary`"},
     {"删去标签", "Take the tag away"}},
    {"yaml.alias",
     {"别名指向包含它自身的锚", "an alias stands within its own anchor"},
     {"把别名换成所指的内容", "Write out what is meant in place of the alias"}},
    {"yaml.second-document",
     {"同一文件中开始了第二份文档", "a second document begins in the same file"},
     {"每份文档各存一个文件", "Make a file of each document"}},
};

constexpr ProblemId keys[] = {
    {"key.missing",
     {"缺少必需的键，指向所缺的对象", "a required key is absent; told at the object that lacks it"},
     {"补上该键，含义见 `fazhi schema --fields`", "Add the key; `fazhi schema --fields` says what it means"}},
    {"key.unknown",
     {"格式中没有的键，并提示最接近的键；可设为警告；`x-` 开头的键总是保留",
      "a key that the format does not have, with a hint at the nearest one; a warning where the reader is told to go "
      "on; `x-…` is always kept"},
     {"改正键名；自用的键以 `x-` 开头", "Correct the key, or begin it with `x-` if it is yours"}},
    {"key.duplicate",
     {"同一对象中键重复，两处位置都给出", "a key stands twice in one object; both places are told"},
     {"两处只留一处", "Keep one of the two"}},
};

}  // namespace

const std::array<ProblemGroup, 4> problems_of_reading = {{
    {{"文件", "Files"}, {"", ""}, files, std::size(files)},
    {{"文件中的文字", "Text of a document"},
     {"由 `importer::extract` "
      "和读印发报告的各命令提示；`extract.bytes`、`extract.empty`、`extract.hidden`、`extract.left-out` 只是提请注意。",
      "Told by `importer::extract` and by every command that reads printed reports; `extract.bytes`, `extract.empty`, "
      "`extract.hidden` and `extract.left-out` are notes."},
     text_of_a_document,
     std::size(text_of_a_document)},
    {{"文本与格式", "Text and format"}, {"", ""}, text_and_format, std::size(text_and_format)},
    {{"键", "Keys"}, {"", ""}, keys, std::size(keys)},
}};

}  // namespace check::detail
FAZHI_END_NAMESPACE
