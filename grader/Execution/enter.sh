# Runs inside new namespaces: gives the worker a root of its own, in which it sees what it is shown, can change nothing of
# it, and can write to one folder in memory. Stays as the first process, so that there is one to outlive the worker's children.
# usage: enter.sh FOLDER BYTES OWNER PATH ... -- PROGRAM ARGUMENT ...
set -e
PATH=/usr/sbin:/usr/bin:/sbin:/bin:/run/current-system/sw/bin
root=$1 bytes=$2 owner=$3
shift 3

mount --make-rprivate /
mount -t tmpfs -o size=1m,mode=755 root "$root"

place() {
    if [ -d "$1" ]; then
        mkdir -p "$root$1"
    else
        mkdir -p "$root${1%/*}"
        : > "$root$1"
    fi
    mount --rbind "$1" "$root$1"
}

while [ "$1" != -- ]; do
    if [ ! -e "$root$1" ]; then
        place "$1"
        mount -o remount,bind,ro,nosuid,nodev "$root$1"
    fi
    shift
done
shift
for device in null zero random urandom; do
    place "/dev/$device"
done

mkdir -p "$root/proc" "$root$root"
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mount -t tmpfs -o "size=$bytes,mode=700,uid=$owner,gid=$owner,nosuid,nodev" worker "$root$root"
mount -o remount,bind,ro "$root"

cd "$root"
pivot_root . .
umount -l .
cd "$root"
unset PATH
"$@"
exit $?
