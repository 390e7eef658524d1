int old_style(a, b)
	int a;
	struct frob *b;
{
	return frob_shoot(b, a);
}

main()
{
	"never closed
	frob_shoot(0, 'x);
}

#define UNBALANCED {
#define EMPTY
#define STRINGS(x) #x "y"
#else
#elif
#endif
#if
static int x = ;
struct { ( ] };
void f(void) { frob_shoot(0, 0); }
}}} )
/* never closed
