# Makes a library in C of the header of the C interface: each function that it declares, with nothing in it.
BEGIN { print "#include \"fazhi.h\"" }
/^FAZHI_C_API / { open = 1; text = "" }
open {
  text = text $0 " "
  if ($0 !~ /;$/) next
  open = 0
  sub(/; $/, "", text)
  print text (text ~ /^FAZHI_C_API void / ? " {}" : " { return 0; }")
}
