# s390x: big-endian, char unsigned. No machine that fazhi is made for; it shows what leans on the order of bytes.
set(fazhi_machine s390x-linux-gnu)
set(fazhi_processor s390x)
set(fazhi_emulator qemu-s390x)
include(${CMAKE_CURRENT_LIST_DIR}/cross.cmake)
