// What a process costs that does nothing.

int main() { return 0; }
