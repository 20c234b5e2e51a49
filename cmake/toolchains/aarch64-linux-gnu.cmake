# 64-bit ARM, as Kunpeng and Phytium machines have: char is unsigned there.
set(fazhi_machine aarch64-linux-gnu)
set(fazhi_processor aarch64)
set(fazhi_emulator qemu-aarch64)
include(${CMAKE_CURRENT_LIST_DIR}/cross.cmake)
