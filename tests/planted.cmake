# judge(<sound>): after a check has run on what was made, with `status` and `said`: without `expected` it must have passed
# and said what matches `sound`, with it it must have failed and said what matches that.
macro(judge sound)
  if(NOT expected)
    if(NOT status EQUAL 0 OR NOT said MATCHES "${sound}")
      message(FATAL_ERROR "what is sound was refused:\n${said}")
    endif()
  elseif(status EQUAL 0)
    message(FATAL_ERROR "the planted fault was let pass")
  elseif(NOT said MATCHES "${expected}")
    message(FATAL_ERROR "the fault was not told as expected:\n${said}")
  endif()
endmacro()
