# 32-bit x86: sizes and pointers of four bytes, 64-bit integers on four.
set(fazhi_machine i686-linux-gnu)
set(fazhi_processor i686)
set(fazhi_emulator qemu-i386)
include(${CMAKE_CURRENT_LIST_DIR}/cross.cmake)
