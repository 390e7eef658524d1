/* may sleep, must hold the "café" lock, called under nothing at all **/
void prose(char c[sizeof("a{b}c")], int d[0x10], char e);
#define PROSE_TEXT "quoted \" and \\ and */ and //"
#define PROSE_SUM (1UL << 3 | ~0x7fULL)
#define PROSE_CALL() do { } while (0)
#define for 1
