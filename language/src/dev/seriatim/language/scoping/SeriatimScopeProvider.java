package dev.seriatim.language.scoping;

/** What a name in a {@code .seriatim} file can refer to. */
public class SeriatimScopeProvider extends AbstractSeriatimScopeProvider {
}
