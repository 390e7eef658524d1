package dev.seriatim.language.ide;

/** What the language uses in editors, in Eclipse and over LSP. */
public class SeriatimIdeModule extends AbstractSeriatimIdeModule {
}
