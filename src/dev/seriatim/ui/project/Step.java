package dev.seriatim.ui.project;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.operation.IRunnableContext;

/** Work that takes a while and changes the workspace. */
public interface Step<R> {

	/**
	 * @throws CoreException              with one sentence for the user
	 * @throws OperationCanceledException once the monitor is cancelled
	 */
	R run(IProgressMonitor monitor) throws CoreException;

	/**
	 * Does it on a thread of its own while the context, a wizard for example, shows progress and can cancel.
	 *
	 * @return empty when it was cancelled
	 */
	default Optional<R> runIn(IRunnableContext context) throws CoreException {
		List<R> result = new ArrayList<>();
		try {
			context.run(true, true, monitor -> {
				try {
					result.add(run(monitor));
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				} catch (OperationCanceledException e) {
					throw new InterruptedException();
				}
			});
			return Optional.of(result.getFirst());
		} catch (InterruptedException cancelled) {
			return Optional.empty();
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof CoreException failure) {
				throw failure;
			}
			throw new IllegalStateException(e.getCause());
		}
	}
}
