#include "check/problem_ids.hpp"

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

constexpr ProblemId calls[] = {
    {"argument.wrong",
     {"调用有误：缺少句柄或指针，结构未写明大小，或没有这种选项",
      "a call is wrong: a handle or a pointer is missing, a struct has no size, or there is no such option"},
     {"改正调用程序，消息写明何处", "Correct the caller; the message says where"}},
    {"argument.newer",
     {"调用程序所要的选项，此版本的库没有", "the caller asks for what this version of the library does not have"},
     {"换用较新的库，或不用该选项", "Take a newer library, or do without the option"}},
    {"pointer.nothing-there",
     {"指针处没有值，或不是所要的种类", "there is no value at the pointer, or none of that kind"},
     {"核对指针", "Look at the pointer"}},
    {"index.none",
     {"没有该序号的项", "there is no item of that index"},
     {"序号从0起，小于项数", "Indexes go from 0 to one below the count"}},
    {"limit.edits",
     {"一次修改的改动太多", "there are too many edits in one call"},
     {"分几次修改，或重写所在的列表", "Make several calls, or set the whole list anew"}},
    {"format.none", {"没有这种输出格式", "there is no such format"}, {"核对格式的名称", "Look at its name"}},
    {"input.stopped",
     {"调用方的读取函数要求停止", "the function of the caller that is read from asked to stop"},
     {"看该函数因何停止", "See why the function stopped"}},
    {"output.stopped",
     {"调用方的写出函数要求停止，输出不完整",
      "the function of the caller that is written to asked to stop; the output is not whole"},
     {"看该函数因何停止", "See why the function stopped"}},
    {"memory.out",
     {"内存不足", "there was not enough memory"},
     {"减小输入，或放宽进程的内存限制", "Give less at a time, or let the process have more"}},
    {"fazhi.fault", {"fazhi自身出错", "a fault of fazhi"}, {"请附上文件报告此问题", "Please report it with the file"}},
};

}  // namespace

const std::array<ProblemGroup, 1> problems_of_calls = {{
    {{"C接口", "The C interface"},
     {"由C接口的调用给出，见 `fazhi/c/fazhi.h`；其余错误也用以上标识。",
      "Of calls of the C interface, see `fazhi/c/fazhi.h`, which end in the ids above too."},
     calls,
     std::size(calls)},
}};

}  // namespace check::detail
FAZHI_END_NAMESPACE
