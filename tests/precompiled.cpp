// The headers that the tests precompile need a source to be compiled for.
