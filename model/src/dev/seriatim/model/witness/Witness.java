package dev.seriatim.model.witness;

import dev.seriatim.model.review.Finding;

/**
 * The smallest module outside of the tree that shows what a finding tells.
 *
 * @param finding       of which kind is source or behaviour
 * @param seen          where the prefixes before and after the finding's patch part
 * @param configuration in which kernel they do, for example {@code CONFIG_MMU_NOTIFIER=y}; null where that does not matter. What it names
 *                      can come from a patch, as any text
 * @param explanation   what the module does and what becomes of it, in sentences; the names in it are identifiers
 * @param code          C text of identifiers and punctuation that were looked at one by one, with tabs, without a leading comment
 */
public record Witness(Finding finding, Seen seen, String configuration, String explanation, String code) {
}
