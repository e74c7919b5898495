@echo off
rem The short way to run the grader: compiles it ahead of time when its sources have changed, then runs it.
setlocal
set "root=%~dp0"
set "program=%root%artifacts\kata\Grader.dll"
rem Closes the runtime's door for debuggers, by which another process of the same user could run code in the grader.
if not defined DOTNET_EnableDiagnostics set "DOTNET_EnableDiagnostics=0"
rem A shell that waits for completions is not kept waiting for a build.
if not exist "%program%" if "%~1"=="complete" exit /b 0
if not exist "%program%" call :publish || exit /b 3
set "KATA_LAUNCHER=%root%."
dotnet "%program%" %*
if not %errorlevel%==75 exit /b %errorlevel%
call :publish || exit /b 3
set KATA_LAUNCHER=
dotnet "%program%" %*
exit /b %errorlevel%

:publish
echo Building the grader ... 1>&2
dotnet publish "%root%grader" -c Release -o "%root%artifacts\kata" --use-current-runtime --self-contained false -p:PublishReadyToRun=true -v quiet -nologo 1>&2 2>nul && goto :touch
dotnet publish "%root%grader" -c Release -o "%root%artifacts\kata" -v quiet -nologo 1>&2 || exit /b 3

:touch
copy /b "%program%"+,, "%program%" >nul
exit /b 0
